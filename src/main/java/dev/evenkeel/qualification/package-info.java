/// Who is ready and why: signals, definitions and scores.
@ApplicationModule(allowedDependencies = {"foundation", "accounts", "activity", "rules"})
@NullMarked
package dev.evenkeel.qualification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
