/// The demo company Harbourline: a fictitious maker of team-scheduling software with 18 months of history, seeded, of
/// any
/// size, and with a known truth inside. `docs/demo.md` describes the world.
///
/// The truth: on every working day an account that is no customer yet decides to buy with the chance that
/// {@link dev.evenkeel.demo.Hazard} states, and nothing but the four {@link dev.evenkeel.demo.Driver}s moves that
/// chance.
/// Pages viewed and reports exported follow a rate of their own that knows nothing of the drivers. Quarter-end rushes
/// win
/// deals before their time; those churn more.
@ApplicationModule(
        allowedDependencies = {
            "foundation",
            "catalogue",
            "intake",
            "accounts",
            "qualification",
            "capacity",
            "capacity :: horizons",
            "debt",
            "debt :: support",
            "desk",
            "motion",
            "playbooks",
            "promises",
            "promises :: launches"
        })
@NullMarked
package dev.evenkeel.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
