/// What deals leave behind: work for one customer that has to be carried on, and shortcuts that cost hours every month.
@ApplicationModule(allowedDependencies = {"foundation", "accounts", "capacity"})
@NullMarked
package dev.evenkeel.debt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
