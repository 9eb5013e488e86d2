/// Whether the server is well, for machines.
@NullMarked
package dev.evenkeel.web.health;

import org.jspecify.annotations.NullMarked;
