/// What the company can deliver and until when: the plan of skills, hours and reserves, and the answer to "can we?".
@ApplicationModule(allowedDependencies = {"foundation", "rules"})
@NullMarked
package dev.evenkeel.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
