/// Keys over HTTP: those of the interface, and those that events are sent with.
@NullMarked
package dev.evenkeel.api.keys;

import org.jspecify.annotations.NullMarked;
