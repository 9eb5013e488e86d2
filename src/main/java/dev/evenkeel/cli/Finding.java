package dev.evenkeel.cli;

import java.io.PrintWriter;

/// What a check of the doctor came to.
///
/// @param remedy what to do; empty where all is well
record Finding(Mark mark, String about, String words, String remedy) {
    enum Mark {
        OK("ok"),
        CARE("care"),
        BAD("BAD");

        private final String word;

        Mark(String word) {
            this.word = word;
        }
    }

    static Finding ok(String about, String words) {
        return new Finding(Mark.OK, about, words, "");
    }

    static Finding care(String about, String words, String remedy) {
        return new Finding(Mark.CARE, about, words, remedy);
    }

    static Finding bad(String about, String words, String remedy) {
        return new Finding(Mark.BAD, about, words, remedy);
    }

    void tell(PrintWriter out) {
        out.printf("%-5s %-15s %s%n", mark.word, about, words);
        if (!remedy.isEmpty()) out.printf("%-21s → %s%n", "", remedy);
    }
}
