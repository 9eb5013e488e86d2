/// What leaves the server: sent, waiting, given up.
@NullMarked
package dev.evenkeel.web.outgoing;

import org.jspecify.annotations.NullMarked;
