/// Imports under way: kept in PostgreSQL, tried without writing, run in the background and resumed.
@NullMarked
package dev.evenkeel.intake.imports.runs;

import org.jspecify.annotations.NullMarked;
