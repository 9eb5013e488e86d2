/// The arithmetic of promises (F30 to F33): arrays in, arrays out, no plan and no database.
@NullMarked
package dev.evenkeel.capacity.maths;

import org.jspecify.annotations.NullMarked;
