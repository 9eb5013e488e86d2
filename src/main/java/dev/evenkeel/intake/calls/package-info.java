/// Calls of Segment's tracking API: from the bytes of a request to events, or to what is wrong with them.
@NullMarked
package dev.evenkeel.intake.calls;

import org.jspecify.annotations.NullMarked;
