package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Signal values out of usage numbers and facts.
record ReadSignals(UsageNumbers usage, SubjectFacts facts) implements SignalValues {
    @Override
    public void of(Definition definition, @Nullable Set<Integer> subjects, LocalDate asOf, Consumer<Readings> each) {
        var about = definition.about();
        var present = facts.subjects(about, subjects, asOf);
        if (present.isEmpty()) return;
        var asked = subjects == null ? null : present;
        var plan = MeasurementPlan.of(definition);
        Map<Integer, double[]> numbers =
                plan.measures().isEmpty() ? Map.of() : usage.measure(about, plan.measures(), asked, asOf);
        var traits = traits(about, about, plan.traits(), asked, asOf);
        var accountTraits = traits(about, Grain.ACCOUNT, plan.accountTraits(), asked, asOf);
        Map<Integer, LatestDeal> deals = plan.deals() ? facts.deals(about, plan.dealFields(), asked, asOf) : Map.of();
        var row = new SubjectRow(definition, plan, asOf);
        for (var subject : present) {
            each.accept(row.readings(
                    subject,
                    numbers.get(subject),
                    traits.get(subject),
                    accountTraits.get(subject),
                    deals.get(subject)));
        }
    }

    private Map<Integer, Map<String, Object>> traits(
            Grain about, Grain whose, Set<String> keys, @Nullable Set<Integer> subjects, LocalDate asOf) {
        return keys.isEmpty() ? Map.of() : facts.traits(about, whose, keys, subjects, asOf);
    }
}
