/// The public REST interface.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation",
            "intake",
            "accounts",
            "activity",
            "rules",
            "qualification",
            "qualification :: backtest",
            "playbooks",
            "capacity",
            "capacity :: horizons",
            "catalogue",
            "debt",
            "debt :: support",
            "desk",
            "motion",
            "desk :: quarters",
            "webhooks",
            "promises",
            "promises :: launches"
        })
@NullMarked
package dev.evenkeel.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
