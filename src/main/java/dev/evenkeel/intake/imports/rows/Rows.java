package dev.evenkeel.intake.imports.rows;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The rows of one file, streamed; the file is never in memory as a whole.
public interface Rows extends AutoCloseable {
    Columns columns();

    /// The next row, or null after the last one.
    ///
    /// @throws dev.evenkeel.foundation.Refused if the file cannot be read any further
    @Nullable
    Read next();

    /// The part of the file behind us, 0 to 1.
    double share();

    /// How many rows there are, if the format tells.
    OptionalLong total();

    /// Whether cells are mere text, so that numbers and flags have to be recognised.
    boolean textOnly();

    @Override
    void close();
}
