package dev.evenkeel.promises;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.foundation.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise with everything that happened to it up to a day.
///
/// @param account key of whom it was promised to
/// @param firstDue until when, as it was promised
/// @param chance as it was stated when promised
/// @param capable the first day it could have been promised for, when it was; null where none was known
/// @param value what hangs on it a year
/// @param steps oldest first
public record Promise(
        long id,
        String reference,
        String account,
        @Nullable String deal,
        Subject subject,
        int pieces,
        String words,
        String channel,
        Firmness firmness,
        @Nullable Double chance,
        LocalDate firstDue,
        @Nullable LocalDate capable,
        @Nullable Money value,
        String seller,
        @Nullable String team,
        boolean problemAgreedAtFirst,
        boolean scopeAgreedAtFirst,
        @Nullable UUID firstReservation,
        Instant madeAt,
        String recordedBy,
        List<Step> steps) {
    public Promise {
        steps = List.copyOf(steps);
    }

    Promise with(List<Step> known) {
        return new Promise(
                id,
                reference,
                account,
                deal,
                subject,
                pieces,
                words,
                channel,
                firmness,
                chance,
                firstDue,
                capable,
                value,
                seller,
                team,
                problemAgreedAtFirst,
                scopeAgreedAtFirst,
                firstReservation,
                madeAt,
                recordedBy,
                known);
    }

    /// What was promised, in words.
    public String thing() {
        return pieces == 1 ? subject.title() : pieces + " × " + subject.title();
    }

    public LocalDate madeOn() {
        return LocalDate.ofInstant(madeAt, ZoneOffset.UTC);
    }

    /// Until when, as it stands now.
    public LocalDate due() {
        return steps.stream()
                .filter(step -> step.what() == Step.What.MOVED)
                .map(step -> Objects.requireNonNull(step.day()))
                .reduce(firstDue, (earlier, later) -> later);
    }

    /// Whether its date is later now than it was promised.
    public boolean isSlipped() {
        return due().isAfter(firstDue);
    }

    public State state() {
        return settled().map(Step::what).map(Promise::state).orElse(State.OPEN);
    }

    private static State state(Step.What what) {
        return switch (what) {
            case KEPT -> State.KEPT;
            case BROKEN -> State.BROKEN;
            case WITHDRAWN -> State.WITHDRAWN;
            case MOVED, REOPENED, AGREED, RESERVED -> State.OPEN;
        };
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    /// The step that ended it, unless it was taken back.
    public Optional<Step> settled() {
        return steps.stream()
                .filter(step -> step.what().settles() || step.what() == Step.What.REOPENED)
                .reduce((earlier, later) -> later)
                .filter(step -> step.what().settles());
    }

    /// The last cause that was given for a slip.
    public Optional<Cause> cause() {
        return steps.stream().map(Step::cause).filter(Objects::nonNull).reduce((earlier, later) -> later);
    }

    public boolean problemAgreed() {
        return steps.stream()
                .map(Step::problemAgreed)
                .filter(Objects::nonNull)
                .reduce(problemAgreedAtFirst, (earlier, later) -> later);
    }

    public boolean scopeAgreed() {
        return steps.stream()
                .map(Step::scopeAgreed)
                .filter(Objects::nonNull)
                .reduce(scopeAgreedAtFirst, (earlier, later) -> later);
    }

    /// What keeps its hours back.
    public Optional<UUID> reservation() {
        return steps.stream()
                .map(Step::reservation)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .or(() -> Optional.ofNullable(firstReservation));
    }

    /// Whether it is open and its date has passed.
    public boolean isOverdue(LocalDate day) {
        return isOpen() && due().isBefore(day);
    }

    /// Whether it was kept on time and in full by the date it was first promised for (F34), as settled on a day.
    /// Withdrawn in time, it does not count; once its date passed without delivery, it was not kept.
    public Outcome outcome(LocalDate day) {
        return outcome(day, firstDue);
    }

    /// The same by the date it has now.
    public Outcome outcomeByCurrentDate(LocalDate day) {
        return outcome(day, due());
    }

    private Outcome outcome(LocalDate day, LocalDate by) {
        var end = settled();
        if (end.isEmpty()) return by.isBefore(day) ? Outcome.MISSED : Outcome.NOT_DUE;
        var on = Objects.requireNonNull(end.get().day());
        return switch (state()) {
            case KEPT -> !on.isAfter(by) && Boolean.TRUE.equals(end.get().inFull()) ? Outcome.MET : Outcome.MISSED;
            case BROKEN -> Outcome.MISSED;
            case WITHDRAWN -> on.isAfter(by) ? Outcome.MISSED : Outcome.NOT_COUNTED;
            case OPEN -> Outcome.NOT_DUE;
        };
    }

    public enum Outcome {
        MET,
        MISSED,
        NOT_DUE,
        NOT_COUNTED;

        /// Whether it belongs below the line of the kept rate.
        public boolean counts() {
            return this == MET || this == MISSED;
        }
    }
}
