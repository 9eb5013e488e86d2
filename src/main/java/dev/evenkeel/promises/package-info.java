/// What is promised to whom, until when, and whether it is kept; what can be sold today, and the answer to "can
/// we?".
@ApplicationModule(allowedDependencies = {"foundation", "accounts", "catalogue", "capacity", "rules"})
@NullMarked
package dev.evenkeel.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
