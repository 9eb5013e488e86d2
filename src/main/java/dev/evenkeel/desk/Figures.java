package dev.evenkeel.desk;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures of a card in words, each with its reason, or with why it is not known: the same on the page, in Slack
/// and
/// over HTTP.
public final class Figures {
    private final Ask ask;
    private final Card card;

    private Figures(Ask ask, Card card) {
        this.ask = ask;
        this.card = card;
    }

    public static List<Figure> of(Ask ask, Card card) {
        var figures = new Figures(ask, card);
        return List.of(
                figures.moves(),
                figures.contribution(),
                figures.perScarceHour(),
                figures.breadth(),
                figures.carrying(),
                figures.debt(),
                figures.concentration(),
                figures.longTermValue(),
                figures.signatures());
    }

    /// The same, and how the like ended.
    public static List<Figure> of(Ask ask, Card card, List<Precedent> precedents) {
        var all = new ArrayList<>(of(ask, card));
        all.add(endings(precedents));
        return all;
    }

    private Figure moves() {
        var pushed = card.pushed();
        var why = pushed.why() == null ? "as it was worked out then" : pushed.why();
        if (!pushed.known()) return Figure.unknown("It moves", capital(why));
        var free = pushed.capableOn() == null ? "" : "; from " + pushed.capableOn() + " on it moves nothing";
        if (pushed.items().isEmpty()) return Figure.of("It moves", "Nothing promised", why + free);
        var worst = pushed.mostDays();
        var items = pushed.items();
        var noDayLeft = items.stream().filter(item -> item.days() == null).count();
        var value = items.size() + " promised" + (noDayLeft == items.size() ? "" : ", by up to " + furthest(items))
                + (noDayLeft == 0 ? "" : ", " + noDayLeft + " out of the plan");
        return new Figure("It moves", value, why + free, worst > 0);
    }

    private static String furthest(List<Displacement.Item> items) {
        long days = items.stream()
                .filter(item -> item.days() != null)
                .mapToLong(Displacement.Item::daysAtMost)
                .max()
                .orElse(0);
        return count(days, "day", "days");
    }

    private Figure contribution() {
        return new Figure(
                "Contribution",
                card.contribution().toString(),
                "%s a year over %s, less %s to build and %s to carry"
                        .formatted(
                                ask.amount(),
                                count(ask.carryMonths(), "month", "months"),
                                card.buildCost(),
                                card.carryCost()),
                card.contribution().isNegative());
    }

    private Figure perScarceHour() {
        var money = card.perScarceHour();
        if (money == null)
            return Figure.unknown("By scarce hour", "No work is asked for, so no hour is scarce because of it");
        var skill = card.pushed().bindingSkill();
        var hours = "Contribution by " + number(card.scarceHours()) + " h of " + (skill == null ? "work" : skill);
        return new Figure(
                "By scarce hour",
                money.toString(),
                card.pushed().known()
                        ? hours + ", which decides when it can be done"
                        : hours + ", the skill it asks most of; which one is scarce is not known",
                money.isNegative());
    }

    private Figure breadth() {
        var breadth = card.breadth();
        var like = ask.capability() == null || ask.capability().isBlank()
                ? "of this kind (no capability is named)"
                : "for " + ask.capability().strip();
        var reason = "%s %s by %s; %s"
                .formatted(
                        count(breadth.requests(), "request", "requests"),
                        like,
                        count(breadth.accounts(), "account", "accounts"),
                        breadth.segments() == 0
                                ? "their segments are not known"
                                : count(breadth.segments(), "segment", "segments"));
        return breadth.oneCustomer()
                ? new Figure("Who wants the like", "One customer", reason, true)
                : Figure.of("Who wants the like", number(breadth.effective()) + " accounts, by weight", reason);
    }

    private Figure carrying() {
        if (ask.carryHours() <= 0)
            return Figure.of("Carrying it", "Nothing", "It names no hours a month to keep it up");
        return Figure.of(
                "Carrying it",
                card.carryAMonth() + " a month",
                "%s h a month; %s over %s"
                        .formatted(
                                number(ask.carryHours()),
                                card.carryCost(),
                                count(ask.carryMonths(), "month", "months")));
    }

    private Figure debt() {
        var before = card.debtBySkill().entrySet().stream()
                .filter(skill -> skill.getValue() > 0)
                .map(skill -> number(skill.getValue()) + " h " + skill.getKey())
                .collect(Collectors.joining(", "));
        var already = before.isEmpty() ? "no debt takes hours yet" : "debt takes " + before + " a month already";
        if (card.debtHours() <= 0 && card.interestHours() <= 0)
            return Figure.of("Debt taken on", "None", "It names no shortcut; " + already);
        return new Figure(
                "Debt taken on",
                number(card.debtHours()) + " h, and " + number(card.interestHours()) + " h a month",
                hours(ask.debtHours()) + " to do properly later; " + already,
                true);
    }

    private Figure concentration() {
        var before = card.before();
        var after = card.after();
        if (before.effective() <= 0)
            return Figure.unknown(
                    "Largest customer",
                    "No account has an `mrr`, and no deal is won, in "
                            + ask.amount().currency());
        return new Figure(
                "Largest customer",
                percent(before.top1()) + " of revenue now, " + percent(after.top1()) + " after",
                "Like %s customers of one size now, %s after"
                        .formatted(number(before.effective()), number(after.effective())),
                after.top1() > before.top1());
    }

    private Figure longTermValue() {
        var moved = card.pushed().known()
                ? number(card.pushed().hours()) + " h that move"
                : "nothing for what moves, as" + " that is not known";
        return new Figure(
                "Long-term value",
                card.longTermValue().toString(),
                "Open deals of others for the like, %s, × uplift, less %s to carry and %s"
                        .formatted(card.otherDemand(), card.carryCost(), moved),
                card.longTermValue().isNegative());
    }

    private Figure signatures() {
        return Figure.of(
                "Signatures take", count(card.pathDays()), "The longest way through its steps, as they usually take");
    }

    private static Figure endings(List<Precedent> precedents) {
        if (precedents.isEmpty()) return Figure.unknown("How the like ended", "Nothing of the kind was decided before");
        var words = new ArrayList<String>();
        for (var state : State.values()) {
            long many = precedents.stream()
                    .filter(one -> one.request().state() == state)
                    .count();
            if (many > 0) words.add(many + " " + state.word());
        }
        long won = precedents.stream()
                .filter(one -> Boolean.TRUE.equals(one.won()))
                .count();
        long lost = precedents.stream()
                .filter(one -> Boolean.FALSE.equals(one.won()))
                .count();
        long others = precedents.size() - won - lost;
        return Figure.of(
                "How the like ended",
                String.join(", ", words),
                "Of the " + precedents.size() + " nearest: deals " + won + " won, " + lost + " lost, " + others
                        + " open or not known");
    }

    private static String hours(Map<String, Double> bySkill) {
        var words = bySkill.entrySet().stream()
                .filter(skill -> skill.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(skill -> number(skill.getValue()) + " h " + skill.getKey())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "Nothing" : words;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String count(long many, String one, String more) {
        return number(many) + " " + (many == 1 ? one : more);
    }

    private static String count(double days) {
        return number(days) + (days == 1 ? " day" : " days");
    }

    /// With at most one decimal: `12`, `1,240.5`.
    static String number(double number) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }
}
