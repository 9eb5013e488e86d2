/// Capacity over HTTP: can we, the board, the plan, reservations.
@NullMarked
package dev.evenkeel.api.capacity;

import org.jspecify.annotations.NullMarked;
