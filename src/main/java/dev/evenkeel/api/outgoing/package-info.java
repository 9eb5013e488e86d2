/// What leaves the server, over HTTP.
@NullMarked
package dev.evenkeel.api.outgoing;

import org.jspecify.annotations.NullMarked;
