package dev.evenkeel.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a deal asks for, line by line: a checklist, an RFP, or notes of a call (M7).
///
/// @param account the key of whose deal it is; null where nobody said
public record Sheet(long id, String name, @Nullable String account, String by, Instant at, List<Line> lines) {
    /// @param number counts from one
    /// @param matchedBy who said which capability it means; null while nobody did
    public record Line(int number, Need need, @Nullable String matchedBy) {}

    public List<Need> needs() {
        return lines.stream().map(Line::need).toList();
    }

    /// Lines of which nobody said yet what they mean.
    public List<Line> open() {
        return lines.stream().filter(line -> line.need().capability() == null).toList();
    }
}
