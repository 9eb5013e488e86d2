package dev.evenkeel.playbooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One account on its way through one version of a playbook.
///
/// @param account number of the account
/// @param accountKey the sender's id of it
/// @param why what set it off, in plain words
/// @param score its points then
/// @param heldOut whether it is followed without being treated
/// @param seller to whom it went; null as long as nobody was needed
/// @param step what comes next; null at the end
/// @param due when it comes
public record Run(
        long id,
        String playbook,
        int version,
        int account,
        String accountKey,
        String why,
        double score,
        boolean heldOut,
        @Nullable String seller,
        Instant begun,
        State state,
        @Nullable String step,
        Instant due) {
    /// Where a run stands.
    public enum State {
        ACTIVE("under way"),
        HELD_OUT("held out"),
        DONE("through"),
        /// By its own condition, or because it cannot go on.
        STOPPED("stopped"),
        /// Because its account was won or disqualified.
        SETTLED("settled");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What was done in a run.
    ///
    /// @param what `entered`, `routed`, `inbox`, `slack`, `task`, `webhook`, `email`, `not sent`, `waits`
    /// and other words for what it was
    public record Deed(int number, Instant at, String by, String step, String what, String words) {}
}
