/// The benchmarks behind `evenkeel bench`: each measures its reference beside it in the same run.
///
/// The server that is measured is the real one, a process of its own. Its cost is the CPU time of that process and of
/// the
/// PostgreSQL it started, since time on the clock says little on a machine that others use too.
@ApplicationModule(
        allowedDependencies = {
            "foundation",
            "foundation :: postgres",
            "intake",
            "accounts",
            "activity",
            "qualification",
            "qualification :: backtest"
        })
@NullMarked
package dev.evenkeel.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
