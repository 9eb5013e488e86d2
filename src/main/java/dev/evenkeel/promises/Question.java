package dev.evenkeel.promises;

import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// "Can we promise this to that customer by then?"
///
/// @param pieces how many; 1 for a capability
/// @param account key of the customer; null where none was named
/// @param by today where no day was named: then the answer says when it could be
public record Question(
        Subject subject, int pieces, @Nullable String account, LocalDate by) {
    private static final int MOST = 10_000;

    /// @throws Refused if the number makes no sense
    public Question {
        if (pieces < 1 || pieces > MOST)
            throw new Refused("how many", pieces + " is out of range", "Ask for 1 to " + MOST);
    }

    /// What is asked for, in words.
    public String thing() {
        return pieces == 1 ? subject.title() : pieces + " × " + subject.title();
    }
}
