/// What people do: rollups, timeline and measures; the only user of the analytic engine.
@ApplicationModule(allowedDependencies = {"foundation", "intake", "accounts", "rules"})
@NullMarked
package dev.evenkeel.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
