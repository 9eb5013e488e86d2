package dev.evenkeel.playbooks;

import dev.evenkeel.rules.Rule;

/// What makes an account enter a playbook.
public sealed interface Trigger {
    /// In plain words, after "When an account".
    String words();

    /// The verdict of the definition changed.
    record Verdict(boolean qualified) implements Trigger {
        @Override
        public String words() {
            return qualified ? "becomes qualified" : "is no longer qualified";
        }
    }

    /// The score crossed a line of points.
    record Band(double points, boolean rising) implements Trigger {
        @Override
        public String words() {
            return (rising ? "reaches " : "falls below ") + Plain.number(points) + " points";
        }
    }

    /// Something is true for the first time.
    record Milestone(Rule when) implements Trigger {
        @Override
        public String words() {
            return "has for the first time " + when.text();
        }
    }

    /// A signal that counts days without something reaches so many of them.
    record Silence(String signal, int days) implements Trigger {
        @Override
        public String words() {
            return "was silent for " + Plain.count(days, "day", "days") + " (" + signal + ")";
        }
    }
}
