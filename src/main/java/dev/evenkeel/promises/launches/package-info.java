/// Launches: what has to be ready before something new can be sold, and how far it is.
@NamedInterface("launches")
@NullMarked
package dev.evenkeel.promises.launches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
