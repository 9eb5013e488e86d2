/// The files of the event log: frames, segments, and the codec of events.
@NullMarked
package dev.evenkeel.intake.log;

import org.jspecify.annotations.NullMarked;
