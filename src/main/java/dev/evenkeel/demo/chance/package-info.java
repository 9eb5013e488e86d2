/// Chance that can be repeated.
@NullMarked
package dev.evenkeel.demo.chance;

import org.jspecify.annotations.NullMarked;
