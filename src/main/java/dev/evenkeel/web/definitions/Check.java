package dev.evenkeel.web.definitions;

import dev.evenkeel.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be said about a text before it is saved.
///
/// @param effect whom it would let in and out; absent while there are mistakes
public record Check(List<Mistake> mistakes, @Nullable Effect effect) {
    public static final Check NOTHING = new Check(List.of(), null);

    /// The difference that saving would make today.
    ///
    /// @param about where their pages are: `accounts` or `people`
    /// @param entering those who would become ready
    /// @param leaving those who would no longer be
    public record Effect(String about, long readyBefore, long readyAfter, Moved entering, Moved leaving) {}

    /// Those whose verdict would change.
    ///
    /// @param named the first of them
    public record Moved(int count, List<Choice> named) {
        static final Moved NOBODY = new Moved(0, List.of());

        public int further() {
            return count - named.size();
        }
    }
}
