package dev.evenkeel.api.imports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.ImportCheck;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an import would do.
record CheckAnswer(long rows, boolean whole, long refused, long facts, List<Fact> first, List<Group> problems) {
    record Fact(
            String kind,
            Instant at,
            @Nullable String user,
            @Nullable String anonymous,
            @Nullable String account,
            @Nullable String name,
            boolean bot,
            @JsonRawValue String data) {
        static Fact of(Event event) {
            return new Fact(
                    event.kind().name().toLowerCase(Locale.ROOT),
                    event.at(),
                    event.userId(),
                    event.anonymousId(),
                    event.groupId(),
                    event.name(),
                    event.bot(),
                    event.data());
        }
    }

    record Group(
            @Nullable String column,
            String what,
            String remedy,
            long count,
            long line,
            @Nullable String value) {
        static Group of(ImportCheck.Group group) {
            return new Group(
                    group.column(),
                    group.what(),
                    group.remedy(),
                    group.count(),
                    group.example().line(),
                    group.example().value());
        }
    }

    static CheckAnswer of(ImportCheck check) {
        return new CheckAnswer(
                check.rows(),
                check.whole(),
                check.refused(),
                check.facts(),
                check.first().stream().map(Fact::of).toList(),
                check.problems().stream().map(Group::of).toList());
    }
}
