package dev.evenkeel.demo;

import java.util.List;

/// Traits of people and accounts and fields of deals, as JSON.
final class Traits {
    private static final List<String> CAME_BY = List.of("search", "invite", "partner", "search", "advert");
    private static final List<String> SOURCES =
            List.of("inbound", "outbound", "product", "inbound", "outbound", "referral", "product", "inbound");

    private final Json json = new Json();

    String of(Person person) {
        return json.open()
                .text("name", person.name)
                .text("email", person.email)
                .text("role", person.role.label)
                .close();
    }

    /// What an account is when it signs up.
    String of(Profile profile) {
        return json.open()
                .text("name", profile.name())
                .text("domain", profile.domain())
                .text("industry", profile.industry().label())
                .number("employees", profile.employees())
                .text("country", profile.country().name())
                .text("plan", Plan.FREE.label)
                .number("seats", Plan.FREE_SEATS)
                .number("mrr", 0)
                .text("owner", profile.seller())
                .text("signup_source", CAME_BY.get(profile.index() % CAME_BY.size()))
                .close();
    }

    String name(Profile profile) {
        return json.open().text("name", profile.name()).close();
    }

    /// Only what changes when an account buys, grows or leaves.
    String subscription(Sales sales) {
        return json.open()
                .text("plan", sales.plan.label)
                .number("seats", sales.seats)
                .number("mrr", sales.mrr())
                .close();
    }

    String deal(Account account, Stage stage, String closeDate) {
        var profile = account.profile;
        var plan = Plan.fitting(profile.employees());
        json.open().text("stage", stage.label);
        if (stage == Stage.LEAD)
            json.text("name", profile.name() + " – " + plan.label)
                    .text("currency", "USD")
                    .text("source", SOURCES.get(profile.index() % SOURCES.size()))
                    .text("buyer", buyer(account))
                    .text("owner", profile.seller());
        if (stage != Stage.LOST) json.number("amount", amount(account, plan));
        if (stage == Stage.WON && account.sales.discount > 0) json.number("discount", account.sales.discount);
        if (stage == Stage.LOST) json.text("lost_reason", "no decision");
        return json.text("close_date", closeDate).close();
    }

    /// In two of five companies somebody signs who never uses it.
    private static String buyer(Account account) {
        return account.profile.index() % 5 < 2
                ? "purchasing@" + account.profile.domain()
                : account.roster.founder().userId;
    }

    /// A year's price of the seats in sight.
    private static long amount(Account account, Plan plan) {
        var seats = Math.ceil(Math.max(5, account.activePeople * 1.2) / 5) * 5;
        return Math.round(seats * plan.price * 12 * (1 - account.sales.discount));
    }
}
