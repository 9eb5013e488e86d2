package dev.evenkeel.rules;

import dev.evenkeel.foundation.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whoever owns some kinds of documents: checks them, and saves them with {@link Documents}. A folder of documents of
/// many kinds is taken in by asking each keeper for its own.
public interface DocumentKeeper {
    /// The kinds it owns, as they stand behind `kind:`.
    Set<String> kinds();

    /// Everything that is wrong with the texts together; empty when they can be saved. Saves nothing.
    ///
    /// @param texts by the file name that problems are reported under
    List<Problem> problems(Map<String, String> texts);

    /// Saves all texts, or none.
    ///
    /// @return their versions, changed or not, in the order of the texts
    /// @throws Refused with all problems of all
    List<Version> apply(Map<String, String> texts, String by);

    /// Whether it saves in transactions of its own, which none of the caller's can take back.
    default boolean isApart() {
        return false;
    }

    /// Whether others work by its documents, so that only editors save them.
    default boolean isEdited() {
        return false;
    }

    /// The kind that a text says it is; empty where it says none.
    static String kindIn(String text) {
        return Document.read("", text).root() instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals("kind"))
                        .map(entry -> entry.value() instanceof Node.Scalar scalar ? scalar.text() : "")
                        .findFirst()
                        .orElse("")
                : "";
    }
}
