/// What comes in: write keys, validation, dedup, the durable event log, the rejected list and file imports.
@ApplicationModule(allowedDependencies = "foundation")
@NullMarked
package dev.evenkeel.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
