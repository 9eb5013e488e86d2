/// What is sold: capabilities with their stage, limits and proof on any day, and how a deal's needs fit them.
@ApplicationModule(allowedDependencies = {"foundation", "accounts", "activity", "rules"})
@NullMarked
package dev.evenkeel.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
