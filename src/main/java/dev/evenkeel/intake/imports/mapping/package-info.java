/// How the columns of a file become facts: read from YAML, guessed from a sample, applied to rows.
@NullMarked
package dev.evenkeel.intake.imports.mapping;

import org.jspecify.annotations.NullMarked;
