/// The pages.
@ApplicationModule(allowedDependencies = {"foundation", "intake", "accounts", "activity", "rules", "qualification"})
@NullMarked
package dev.evenkeel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
