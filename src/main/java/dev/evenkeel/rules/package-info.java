/// Conditions in CEL and the versioned documents they stand in.
@ApplicationModule(allowedDependencies = "foundation")
@NullMarked
package dev.evenkeel.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
