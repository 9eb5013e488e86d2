/// How the company sells: how long deals take, where they come from, what it costs customers to switch, on how few of
/// them it depends; and which motion, sold or self-served, its own numbers fit.
@ApplicationModule(
        allowedDependencies = {"foundation", "accounts", "activity", "rules", "debt", "desk", "capacity", "promises"})
@NullMarked
package dev.evenkeel.motion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
