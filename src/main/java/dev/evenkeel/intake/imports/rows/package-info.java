/// Rows of a file, one at a time, whatever its format.
@NullMarked
package dev.evenkeel.intake.imports.rows;

import org.jspecify.annotations.NullMarked;
