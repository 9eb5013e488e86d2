package dev.evenkeel.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;

/// The person in front of this command, if there is one.
final class Terminal {
    private Terminal() {}

    static Optional<Console> present() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /// Whether somebody is there and says yes.
    static boolean agrees(String question) {
        return present()
                .map(console -> console.readLine("%s [y/N] ", question))
                .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).startsWith("y"))
                .isPresent();
    }
}
