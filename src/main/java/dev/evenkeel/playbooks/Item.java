package dev.evenkeel.playbooks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account in a seller's inbox, with why it is there and what was said about it.
///
/// @param putTo the seller it was put to first
/// @param runs what put it there, the first first
/// @param entries everything that was said, oldest first; what was taken back too
public record Item(
        long id,
        int account,
        String accountKey,
        String putTo,
        Instant put,
        Standing standing,
        List<Cause> runs,
        List<Entry> entries) {
    public Item {
        runs = List.copyOf(runs);
        entries = List.copyOf(entries);
    }

    /// Where an item stands.
    public enum State {
        OPEN("open"),
        SNOOZED("snoozed"),
        DONE("done"),
        DISQUALIFIED("disqualified");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// A run that put it there.
    ///
    /// @param say what the playbook tells the seller
    public record Cause(Run run, Instant at, String say) {}

    /// Something that was said about it.
    public record Entry(
            int number,
            Instant at,
            String by,
            What what,
            @Nullable Blocker reason,
            @Nullable String note,
            @Nullable LocalDate until) {}

    /// What can be said.
    public enum What {
        DONE("done"),
        SNOOZED("snoozed"),
        DISQUALIFIED("disqualified"),
        MET("met"),
        WON("won"),
        HANDED("handed over"),
        TAKEN_BACK("taken back");

        private final String word;

        What(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What its entries come to.
    ///
    /// @param until the day on which it comes back; null where it is not snoozed
    public record Standing(
            String seller,
            State state,
            Instant since,
            @Nullable LocalDate until,
            boolean touched,
            boolean met,
            boolean won) {}

    /// Whether it waits for its seller on a day.
    public boolean isDue(LocalDate day) {
        var until = standing.until();
        return standing.state() == State.OPEN
                || standing.state() == State.SNOOZED && until != null && !until.isAfter(day);
    }

    public boolean isOpen() {
        return standing.state() == State.OPEN || standing.state() == State.SNOOZED;
    }

    List<Long> runIds() {
        return runs.stream().map(cause -> cause.run().id()).toList();
    }
}
