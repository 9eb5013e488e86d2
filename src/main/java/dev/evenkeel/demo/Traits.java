package dev.evenkeel.demo;

/// Traits of people and accounts and fields of deals, as JSON. No name in this world needs escaping.
final class Traits {
    private Traits() {}

    static String of(Person person) {
        return "{\"name\":\"" + person.name + "\",\"email\":\"" + person.email + '"' + person.role.json + '}';
    }

    static String of(Profile profile) {
        return "{\"name\":\"" + profile.name() + "\",\"domain\":\"" + profile.domain() + "\",\"industry\":\""
                + profile.industry().label() + "\",\"employees\":" + profile.employees() + ",\"country\":\""
                + profile.country() + "\",\"plan\":\"free\",\"seats\":" + Plan.FREE_SEATS + ",\"mrr\":0,\"owner\":\""
                + profile.seller() + "\"}";
    }

    static String subscription(Sales sales) {
        return "{\"plan\":\"" + sales.plan.label + "\",\"seats\":" + sales.seats + ",\"mrr\":" + sales.mrr() + '}';
    }

    static String deal(Account account, Stage stage, String closeDate) {
        var sales = account.sales;
        var profile = account.profile;
        var json = new StringBuilder("{\"stage\":\"").append(stage.label).append('"');
        if (stage == Stage.LEAD)
            json.append(",\"name\":\"")
                    .append(profile.name())
                    .append(" – ")
                    .append(plan(profile).label)
                    .append("\",\"currency\":\"USD\",\"owner\":\"")
                    .append(profile.seller())
                    .append('"');
        if (stage != Stage.LOST) json.append(",\"amount\":").append(amount(account));
        if (stage == Stage.WON && sales.discount > 0)
            json.append(",\"discount\":").append(sales.discount);
        if (stage == Stage.LOST) json.append(",\"lost_reason\":\"no decision\"");
        return json.append(",\"close_date\":\"").append(closeDate).append("\"}").toString();
    }

    private static Plan plan(Profile profile) {
        return Plan.fitting(profile.employees());
    }

    /// A year's price of the seats in sight.
    private static long amount(Account account) {
        var seats = Math.ceil(Math.max(5, account.activePeople * 1.2) / 5) * 5;
        return Math.round(seats * plan(account.profile).price * 12 * (1 - account.sales.discount));
    }
}
