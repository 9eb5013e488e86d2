package dev.evenkeel.catalogue;

import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something a deal asks for.
///
/// @param asked in their words
/// @param capability the key of what it means in the catalogue; {@link #NOTHING} where somebody said that there is
/// none, null where nobody said
/// @param weight how much it counts, above 0
/// @param by when they need it; null where any committed date will do
public record Need(
        String asked,
        @Nullable String capability,
        double weight,
        boolean mustHave,
        @Nullable LocalDate by) {
    public static final String NOTHING = "";

    public Need {
        if (!(weight > 0) || weight > 1e6)
            throw new Refused(asked, "Its weight is " + weight, "Give a weight above 0, such as 1");
    }

    public static Need of(String asked) {
        return new Need(asked, null, 1, false, null);
    }
}
