package dev.evenkeel.playbooks;

import java.util.Optional;

/// A way to the outside, opened by whoever has it.
@FunctionalInterface
public interface Channel {
    /// Leaves a message with the outbox, in the caller's transaction; called again with the same key it does nothing.
    ///
    /// @return why it was not sent, as a sentence without a full stop; empty where it is on its way
    Optional<String> send(Message message);

    /// Why nothing would be sent now, as a sentence without a full stop.
    default Optional<String> objection() {
        return Optional.empty();
    }

    /// Which ways there are.
    enum Kind {
        SLACK("slack", "Slack is not set up"),
        TASK("task", "No webhook takes tasks"),
        WEBHOOK("webhook", "No webhook takes playbooks"),
        EMAIL("email", "E-mail is not set up: the server knows no SMTP server");

        private final String word;
        private final String closed;

        Kind(String word, String closed) {
            this.word = word;
            this.closed = closed;
        }

        public String word() {
            return word;
        }

        /// What is said where nobody opened it.
        public String closed() {
            return closed;
        }
    }
}
