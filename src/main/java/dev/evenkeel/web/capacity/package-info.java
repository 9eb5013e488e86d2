/// Pages about capacity: the board, the question box, reservations, the plan.
@NullMarked
package dev.evenkeel.web.capacity;

import org.jspecify.annotations.NullMarked;
