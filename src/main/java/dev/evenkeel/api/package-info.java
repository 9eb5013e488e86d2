/// The public REST interface.
@ApplicationModule(allowedDependencies = {"foundation", "intake", "accounts", "activity", "rules", "qualification"})
@NullMarked
package dev.evenkeel.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
