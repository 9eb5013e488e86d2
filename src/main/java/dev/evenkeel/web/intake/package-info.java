/// Intake live: rate, lag, sources, write keys, rejected.
@NullMarked
package dev.evenkeel.web.intake;

import org.jspecify.annotations.NullMarked;
