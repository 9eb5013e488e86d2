/// The chat face of the desk and of promises: approval cards and their decisions, `/can-we` and `/sell`. Off without a
/// token.
@ApplicationModule(allowedDependencies = {"foundation", "desk", "promises", "playbooks"})
@NullMarked
package dev.evenkeel.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
