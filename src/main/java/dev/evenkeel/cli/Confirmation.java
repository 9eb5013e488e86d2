package dev.evenkeel.cli;

import java.util.Locale;

/// A question to the person at the terminal, if there is one.
final class Confirmation {
    private Confirmation() {}

    static boolean asked(String question) {
        var console = System.console();
        if (console == null || !console.isTerminal()) return false;
        var answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
