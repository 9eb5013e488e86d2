/// Who is who: accounts, people, identity and merges, membership in time, traits, contacts and deals.
@ApplicationModule(allowedDependencies = {"foundation", "intake"})
@NullMarked
package dev.evenkeel.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
