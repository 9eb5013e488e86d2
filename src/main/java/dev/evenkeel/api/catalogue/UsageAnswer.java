package dev.evenkeel.api.catalogue;

import dev.evenkeel.catalogue.Usage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much a capability is used (F61); "using" is within 28 days.
///
/// @param adoption share of its audience that ever tried it; null without an audience
/// @param kept share of those that still use it; null where nobody tried
/// @param weeks how often it was used in each week, the oldest first
record UsageAnswer(
        int audience,
        int tried,
        int using,
        int usingAnywhere,
        int people,
        long times,
        @Nullable LocalDate last,
        @Nullable Double adoption,
        @Nullable Double kept,
        List<Long> weeks) {
    static UsageAnswer of(Usage usage) {
        return new UsageAnswer(
                usage.audience(),
                usage.tried(),
                usage.using(),
                usage.usingAnywhere(),
                usage.people(),
                usage.times(),
                usage.last(),
                known(usage.adoption()),
                known(usage.kept()),
                usage.weeks());
    }

    static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
