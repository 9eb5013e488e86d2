/// From a verdict to a seller's next step: playbooks, the inbox, hold-outs and what came of it all.
@ApplicationModule(allowedDependencies = {"foundation", "accounts", "rules", "qualification"})
@NullMarked
package dev.evenkeel.playbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
