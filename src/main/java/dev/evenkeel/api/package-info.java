/// The public REST interface.
@ApplicationModule(
        allowedDependencies = {"foundation", "intake", "accounts", "activity", "rules", "qualification", "catalogue"})
@NullMarked
package dev.evenkeel.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
