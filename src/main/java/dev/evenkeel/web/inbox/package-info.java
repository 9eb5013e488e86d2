/// What waits for sellers, and what they do about it.
@NullMarked
package dev.evenkeel.web.inbox;

import org.jspecify.annotations.NullMarked;
