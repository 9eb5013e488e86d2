package dev.evenkeel.api.subjects;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Ranking;
import dev.evenkeel.qualification.Standing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// A place in a ranking by what stood there, so that nobody is skipped or repeated when others move.
record Cursor(Standing last) {
    static String after(Standing last) {
        var text = last.subject() + " " + last.qualified() + " " + last.disqualified() + " " + last.total();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws Refused if it is not from an answer of ours
    static Cursor of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 4);
            return new Cursor(new Standing(
                    Integer.parseInt(parts[0]),
                    0,
                    0,
                    Double.parseDouble(parts[3]),
                    Boolean.parseBoolean(parts[1]),
                    Boolean.parseBoolean(parts[2]),
                    List.of()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
            throw new Refused("cursor", "It is not from an answer", "Send next_cursor of the answer before, as it is");
        }
    }

    boolean isBefore(Standing standing) {
        return Ranking.ORDER.compare(last, standing) < 0;
    }
}
