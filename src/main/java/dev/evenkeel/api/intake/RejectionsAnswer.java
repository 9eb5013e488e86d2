package dev.evenkeel.api.intake;

import dev.evenkeel.api.ProblemAnswer;
import dev.evenkeel.intake.Rejection;
import dev.evenkeel.intake.RejectionReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events that were not taken, newest first.
///
/// @param asOf the day at whose end they stood so
/// @param total how many match
/// @param reasons why open ones were refused, the most frequent first
/// @param nextBefore what to ask with for those that follow; null at the end
record RejectionsAnswer(
        LocalDate asOf,
        long total,
        List<RejectionReason> reasons,
        List<Item> items,
        @Nullable Long nextBefore,
        int keptDays,
        long removedOpen) {

    /// @param raw the call as it came
    /// @param settledAt when it was replayed or discarded; null while it is open
    record Item(
            long id,
            Instant at,
            String source,
            String messageId,
            List<ProblemAnswer> problems,
            String raw,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            boolean replayed) {
        static Item of(Rejection rejection) {
            return new Item(
                    rejection.id(),
                    rejection.at(),
                    rejection.source(),
                    rejection.messageId(),
                    ProblemAnswer.of(rejection.problems()),
                    rejection.raw(),
                    rejection.settledAt(),
                    rejection.settledBy(),
                    rejection.replayed());
        }
    }
}
