/// Whether the end of a quarter lets through what calm weeks would not.
@NamedInterface("quarters")
@NullMarked
package dev.evenkeel.desk.quarters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
