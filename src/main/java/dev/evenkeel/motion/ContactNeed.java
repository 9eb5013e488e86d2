package dev.evenkeel.motion;

import dev.evenkeel.rules.Values;
import dev.evenkeel.rules.Verdict;
import java.time.LocalDate;
import java.util.List;

/// How much an account needs a person to talk to (M53): the points of the signs that hold, which add up to the score
/// (F21).
///
/// @param since its first day
/// @param day whose end counts: the day on which it got along, or else the day asked
/// @param arrived whether it got along
/// @param touches by people of ours up to the day
public record ContactNeed(
        int account,
        LocalDate since,
        LocalDate day,
        boolean arrived,
        long touches,
        double points,
        List<Judged> judged) {
    public record Judged(ContactRules.Sign sign, Verdict verdict) {}

    static ContactNeed of(
            ContactRules rules,
            int account,
            LocalDate since,
            LocalDate day,
            boolean arrived,
            long touches,
            Values known) {
        var judged = rules.signs().stream()
                .map(sign -> new Judged(sign, sign.when().evaluate(known)))
                .toList();
        double points = judged.stream()
                .filter(one -> one.verdict().holds())
                .mapToDouble(one -> one.sign().points())
                .sum();
        return new ContactNeed(account, since, day, arrived, touches, points, judged);
    }

    /// The signs that hold.
    public List<Judged> reasons() {
        return judged.stream().filter(one -> one.verdict().holds()).toList();
    }

    /// Days from the first until it got along, or until the day asked.
    public long days() {
        return day.toEpochDay() - since.toEpochDay();
    }
}
