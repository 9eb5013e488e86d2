/// What every module stands on: settings, the data directory, PostgreSQL, and problems that say what to do.
/// Knows no business noun.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.evenkeel.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
