/// Which programs may use the interface, and for what: API keys with scopes.
@ApplicationModule(allowedDependencies = "foundation")
@NullMarked
package dev.evenkeel.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
