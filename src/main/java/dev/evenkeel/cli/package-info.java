/// The `evenkeel` command.
@ApplicationModule(allowedDependencies = {"foundation", "bench"})
@NullMarked
package dev.evenkeel.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
