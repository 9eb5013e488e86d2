package dev.evenkeel.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a rule says about some values, and why.
///
/// @param holds false also when it cannot be known
/// @param values of every name the rule uses, in the order of the rule; null where the value is not known
public record Verdict(boolean holds, Part part, Map<String, @Nullable Object> values) {

    /// A condition or a part of it.
    ///
    /// @param text as it was written, with even spacing
    /// @param parts what it is joined from; empty for a single comparison
    public record Part(String text, Truth truth, Joint joint, List<Part> parts) {
        static Part single(String text, Truth truth) {
            return new Part(text, truth, Joint.NONE, List.of());
        }
    }

    /// How the parts of a condition are joined.
    public enum Joint {
        NONE,
        ALL,
        ANY,
        NOT
    }
}
