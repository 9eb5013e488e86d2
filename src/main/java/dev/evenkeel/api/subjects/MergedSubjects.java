package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.Merges;
import dev.evenkeel.accounts.Merges.Merge;
import dev.evenkeel.activity.Grain;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The merges that concern a subject, in the words of keys.
@Component
final class MergedSubjects {
    private final Merges merges;
    private final Subjects subjects;

    MergedSubjects(Merges merges, Subjects subjects) {
        this.merges = merges;
        this.subjects = subjects;
    }

    /// As they stood at the end of the day.
    List<MergeAnswer> of(Grain grain, int subject, LocalDate asOf) {
        var end = asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var concerning = merges.concerning(grain == Grain.PERSON, List.of(subject)).stream()
                .filter(merge -> merge.at().isBefore(end))
                .map(merge -> merge.asOf(end))
                .toList();
        var ids = concerning.stream()
                .flatMap(merge -> Stream.of(merge.from(), merge.into()))
                .distinct()
                .toList();
        var names = ids.isEmpty() ? Map.<Integer, Named>of() : subjects.named(grain, ids, asOf);
        return concerning.stream().map(merge -> answer(merge, names)).toList();
    }

    private static MergeAnswer answer(Merge merge, Map<Integer, Named> names) {
        var nobody = new Named("", "");
        return MergeAnswer.of(
                merge,
                names.getOrDefault(merge.from(), nobody).key(),
                names.getOrDefault(merge.into(), nobody).key());
    }
}
