package dev.evenkeel.motion;

import dev.evenkeel.promises.Share;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Which accounts on the self-serve path need a person (M53), and whether that score is any good: how often somebody
/// spoke with an account before it got along.
///
/// @param waiting those that need a person and had none, most points first
/// @param groups those who need one and those who do not, each with and without a touch
public record ContactNeeds(LocalDate day, ContactRules rules, List<ContactNeed> waiting, List<Group> groups) {
    /// @param needing whether their points speak for a person
    /// @param touched whether a person spoke with them before they got along
    /// @param arrived of how many, how many got along
    /// @param touches before they got along, in the middle; NaN where nobody did
    /// @param days until they got along, in the middle; NaN where nobody did
    public record Group(boolean needing, boolean touched, Share arrived, double touches, double days) {}

    static ContactNeeds of(ContactRules rules, List<ContactNeed> all, LocalDate day) {
        var waiting = all.stream()
                .filter(one -> !one.arrived() && one.touches() == 0 && one.points() >= rules.from())
                .sorted(Comparator.comparingDouble(ContactNeed::points)
                        .reversed()
                        .thenComparing(ContactNeed::since)
                        .thenComparing(ContactNeed::account))
                .toList();
        return new ContactNeeds(
                day,
                rules,
                waiting,
                List.of(
                        group(rules, all, true, true),
                        group(rules, all, true, false),
                        group(rules, all, false, true),
                        group(rules, all, false, false)));
    }

    private static Group group(ContactRules rules, List<ContactNeed> all, boolean needing, boolean touched) {
        var in = all.stream()
                .filter(one -> one.points() >= rules.from() == needing && one.touches() > 0 == touched)
                .toList();
        var arrived = in.stream().filter(ContactNeed::arrived).toList();
        return new Group(
                needing,
                touched,
                new Share(arrived.size(), in.size()),
                Quantiles.of(arrived.stream().map(ContactNeed::touches).toList())
                        .median(),
                Quantiles.of(arrived.stream().map(ContactNeed::days).toList()).median());
    }

    /// Of those who got along, the share that somebody spoke with before; so the score can be checked against what
    /// happened.
    ///
    /// @param needing of those whose points speak for a person, or of the others
    public Share touched(boolean needing) {
        long with = 0;
        long all = 0;
        for (var group : groups) {
            if (group.needing() != needing) continue;
            all += group.arrived().hits();
            if (group.touched()) with += group.arrived().hits();
        }
        return new Share(with, all);
    }
}
