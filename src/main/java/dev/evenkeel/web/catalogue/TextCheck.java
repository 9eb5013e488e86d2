package dev.evenkeel.web.catalogue;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.definitions.Mistake;
import java.util.List;

/// What is to be said about a text before it is saved.
///
/// @param notes what saving it would mean; empty while there are mistakes
public record TextCheck(List<Mistake> mistakes, List<String> notes) {
    static final TextCheck NOTHING = new TextCheck(List.of(), List.of());

    static TextCheck refused(List<Problem> problems) {
        return new TextCheck(problems.stream().map(Mistake::of).toList(), List.of());
    }
}
