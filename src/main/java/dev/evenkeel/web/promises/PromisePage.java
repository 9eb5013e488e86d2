package dev.evenkeel.web.promises;

import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.promises.Cause;
import dev.evenkeel.promises.Contradiction;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.Step;
import dev.evenkeel.web.layout.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One promise with its history.
///
/// @param account what it is called
/// @param reservation what keeps its hours back; null where nothing does
public record PromisePage(
        Promise promise,
        String account,
        List<Contradiction> against,
        @Nullable Reservation reservation,
        LocalDate day,
        boolean past,
        List<Problem> problems) {
    public List<Cause> causes() {
        return List.of(Cause.values());
    }

    public boolean isOverdue() {
        return promise.isOverdue(day);
    }

    /// Where it stands, in words, and the colour of it.
    public String state() {
        return switch (promise.state()) {
            case OPEN -> isOverdue() ? "overdue" : promise.isSlipped() ? "slipped" : "open";
            case KEPT ->
                promise.outcome(day) == Promise.Outcome.MET
                        ? "kept"
                        : promise.outcomeByCurrentDate(day) == Promise.Outcome.MET
                                ? "kept, later"
                                : "kept, not as promised";
            case BROKEN -> "broken";
            case WITHDRAWN -> "withdrawn";
        };
    }

    public static String tone(Promise promise, LocalDate day) {
        return switch (promise.state()) {
            case OPEN -> promise.isOverdue(day) ? "bad" : promise.isSlipped() ? "warming" : "";
            case KEPT -> promise.outcome(day) == Promise.Outcome.MET ? "ready" : "warming";
            case BROKEN -> "bad";
            case WITHDRAWN -> "";
        };
    }

    public String tone() {
        return tone(promise, day);
    }

    /// A step in words.
    public String words(Step step) {
        return switch (step.what()) {
            case MOVED -> "Moved to " + Say.day(step.day());
            case KEPT ->
                "Delivered on " + Say.day(step.day())
                        + (Boolean.TRUE.equals(step.inFull()) ? ", in full" : ", not in full");
            case BROKEN -> "Given up";
            case WITHDRAWN -> "Withdrawn";
            case REOPENED -> "Opened again";
            case AGREED ->
                Boolean.TRUE.equals(step.problemAgreed()) && Boolean.TRUE.equals(step.scopeAgreed())
                        ? "Problem and scope agreed"
                        : Boolean.TRUE.equals(step.problemAgreed())
                                ? "Problem agreed, scope open"
                                : Boolean.TRUE.equals(step.scopeAgreed())
                                        ? "Scope agreed, problem open"
                                        : "Neither problem nor scope agreed";
            case RESERVED -> "Its hours were reserved again";
        };
    }

    public String causeOf(Step step) {
        return step.cause() == null ? "" : Objects.requireNonNull(step.cause()).word();
    }
}
