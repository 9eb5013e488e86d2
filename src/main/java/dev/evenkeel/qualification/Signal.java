package dev.evenkeel.qualification;

import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.rules.ValueType;
import org.jspecify.annotations.Nullable;

/// A named, typed number, flag, text or date about an account or a person on a day.
public sealed interface Signal {
    /// How rules call it.
    String name();

    /// What its value counts, in the words of whoever declared it, such as "people active in 28 days".
    @Nullable
    String label();

    ValueType type();

    /// A signal that is computed from events, which are its evidence.
    sealed interface Usage extends Signal {
        Measure measure();
    }

    /// How many events, people or days: 0 when there were none.
    record Tally(String name, @Nullable String label, Measure measure) implements Usage {
        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    /// Days since the last event; not known when there was none.
    record LastSeen(String name, @Nullable String label, Measure measure) implements Usage {
        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    /// A number of this window divided by that of the window before; not known when there was nothing before.
    record Change(String name, @Nullable String label, Measure measure) implements Usage {
        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }

        public Measure before() {
            return new Measure(
                    measure.aggregate(), measure.filter(), measure.window().previous());
        }
    }

    /// Whether something was done often enough.
    record Milestone(String name, @Nullable String label, Measure measure, int times) implements Usage {
        @Override
        public ValueType type() {
            return ValueType.FLAG;
        }
    }

    /// One number divided by another; not known when one of them is not, or the second is not above 0.
    record Share(String name, @Nullable String label, Signal of, Signal in) implements Signal {
        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    /// A number that stands in the definition itself.
    record Constant(String name, double value) implements Signal {
        @Override
        public @Nullable String label() {
            return null;
        }

        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    /// What is known about the subject, or about the account of the person it is.
    record Trait(String name, @Nullable String label, Grain whose, String key, ValueType type) implements Signal {}

    /// A field of the latest deal, an open one before a closed one; not known when there never was a deal.
    record Deal(String name, @Nullable String label, String field, ValueType type) implements Signal {}

    /// Whether a deal is open.
    record OpenDeal(String name, @Nullable String label) implements Signal {
        @Override
        public ValueType type() {
            return ValueType.FLAG;
        }
    }

    /// The events behind the value, if it is made of events.
    default @Nullable Measure evidence() {
        return switch (this) {
            case Usage usage -> usage.measure();
            case Share share -> share.of().evidence();
            case Constant constant -> null;
            case Trait trait -> null;
            case Deal deal -> null;
            case OpenDeal deal -> null;
        };
    }

    /// The measure that tells the age of a decaying rule: the day of the latest event behind this signal.
    default @Nullable Measure latest() {
        var evidence = evidence();
        return evidence == null ? null : new Measure(Aggregate.LAST_DAY, evidence.filter(), evidence.window());
    }
}
