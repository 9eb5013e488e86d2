/// Which events came in lately, so that a second copy is recognised.
@NullMarked
package dev.evenkeel.intake.dedup;

import org.jspecify.annotations.NullMarked;
