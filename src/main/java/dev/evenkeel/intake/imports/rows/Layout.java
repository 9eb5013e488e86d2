package dev.evenkeel.intake.imports.rows;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What a mapping may say about a text file that would otherwise be guessed.
public record Layout(@Nullable Charset encoding, @Nullable Character delimiter) {
    public static final Layout GUESSED = new Layout(null, null);
}
