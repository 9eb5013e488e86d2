/// The state of the intake over HTTP, and what was refused.
@NullMarked
package dev.evenkeel.api.intake;

import org.jspecify.annotations.NullMarked;
