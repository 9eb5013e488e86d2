package dev.evenkeel.web.capacity;

import dev.evenkeel.web.layout.Choice;
import java.util.List;

/// A field of a form about a line of the plan.
///
/// @param type of the input: text, number, date; or select
/// @param hint an example
/// @param choices of a select
public record Field(
        String name, String label, String type, String hint, boolean required, List<Choice> choices, String value) {
    static Field of(String name, String label, String type, String hint, boolean required) {
        return new Field(name, label, type, hint, required, List.of(), "");
    }

    static Field select(String name, String label, boolean required, List<Choice> choices) {
        return new Field(name, label, "select", "", required, choices, "");
    }

    Field with(String other) {
        return new Field(name, label, type, hint, required, choices, other);
    }
}
