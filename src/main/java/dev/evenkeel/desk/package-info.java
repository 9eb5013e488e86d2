/// The deal desk: what a deal asks for beyond the ordinary, who signs it, and what it costs everybody else.
@ApplicationModule(allowedDependencies = {"foundation", "accounts", "rules", "capacity", "debt", "debt :: support"})
@NullMarked
package dev.evenkeel.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
