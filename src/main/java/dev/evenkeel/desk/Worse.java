package dev.evenkeel.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// In which fields a request got worse for the company since it was last asked.
final class Worse {
    /// A field that got worse, in words.
    record Field(String name, String words) {}

    private final List<Field> fields = new ArrayList<>();

    private Worse() {}

    static List<Field> between(Ask before, Ask now) {
        var worse = new Worse();
        if (before.kind() != now.kind())
            worse.note("kind", "it is " + now.kind().word() + " now");
        if (!before.account().equals(now.account())) worse.note("kind", "it is for another account");
        worse.up("discount", "the discount", before.discount(), now.discount());
        worse.up("months", "the contract", before.months(), now.months());
        if (now.amount().compareTo(before.amount()) < 0)
            worse.note("amount", "the amount fell from " + before.amount() + " to " + now.amount());
        worse.hours("hours", before.hours(), now.hours());
        worse.up("carry", "carrying", before.carryHours(), now.carryHours());
        worse.hours("debt", before.debtHours(), now.debtHours());
        worse.up("debt", "interest", before.interestHours(), now.interestHours());
        if (!Objects.equals(before.capability(), now.capability()))
            worse.note("capability", "the capability is another");
        worse.wanted(before, now);
        if (now.expedite() && !before.expedite()) worse.note("expedite", "it is expedited now");
        return List.copyOf(worse.fields);
    }

    private void wanted(Ask before, Ask now) {
        var day = now.wanted();
        if (day != null && (before.wanted() == null || day.isBefore(before.wanted())))
            note("wanted", "it is wanted by " + day + " now");
    }

    private void hours(String field, Map<String, Double> before, Map<String, Double> now) {
        now.forEach((skill, hours) -> up(field, "hours of " + skill, before.getOrDefault(skill, 0.0), hours));
    }

    private void up(String field, String words, @Nullable Number before, @Nullable Number now) {
        double was = before == null ? 0 : before.doubleValue();
        if (now != null && now.doubleValue() > was)
            note(field, words + " went from " + plain(was) + " to " + plain(now.doubleValue()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private void note(String field, String words) {
        fields.add(new Field(field, words));
    }
}
