package dev.evenkeel.desk;

import dev.evenkeel.foundation.Refused;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What a request asks for.
public enum Kind {
    DISCOUNT("discount"),
    TERMS("terms"),
    CUSTOM_WORK("custom work"),
    UNSHIPPED("unshipped capability"),
    CAPACITY("capacity override");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /// As it stands in rules and in texts.
    public String word() {
        return word;
    }

    /// @param word with blanks or underscores
    /// @throws Refused if there is no such kind
    public static Kind of(String word) {
        var meant = word.strip().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        for (var kind : values()) {
            if (kind.word.equals(meant)
                    || kind.name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .equals(word.strip().toLowerCase(java.util.Locale.ROOT))) return kind;
        }
        throw new Refused(
                "kind",
                "There is no kind of request `" + word + "`",
                "Write one of " + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", ")));
    }
}
