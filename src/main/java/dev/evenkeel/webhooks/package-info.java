/// What happens here, told to other programs by Standard Webhooks.
@ApplicationModule(allowedDependencies = {"foundation", "desk", "motion", "promises", "playbooks"})
@NullMarked
package dev.evenkeel.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
