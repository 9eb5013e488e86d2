/// What people did as sorted columns beside the event store: derived from it, rebuilt when in doubt, and read where
/// the engine would take too long.
@NullMarked
package dev.evenkeel.activity.index;

import org.jspecify.annotations.NullMarked;
