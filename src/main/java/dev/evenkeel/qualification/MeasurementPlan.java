package dev.evenkeel.qualification;

import dev.evenkeel.activity.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a definition needs to know about its subjects, each thing once.
///
/// @param measures the distinct measures behind its signals and decays
/// @param traits keys of the subjects' own traits
/// @param accountTraits keys of traits of the accounts that people belong to
/// @param deals whether it asks for deals at all
/// @param dealFields which fields of a deal it asks for
public record MeasurementPlan(
        List<Measure> measures, Set<String> traits, Set<String> accountTraits, boolean deals, Set<String> dealFields) {

    public static MeasurementPlan of(Definition definition) {
        return new Collecting(definition).plan();
    }

    /// Goes through all signals of a definition.
    private static final class Collecting {
        private final Definition definition;
        private final Set<Measure> measures = new LinkedHashSet<>();
        private final Set<String> traits = new LinkedHashSet<>();
        private final Set<String> accountTraits = new LinkedHashSet<>();
        private final Set<String> dealFields = new LinkedHashSet<>();
        private boolean deals;

        Collecting(Definition definition) {
            this.definition = definition;
        }

        MeasurementPlan plan() {
            definition.signals().values().forEach(this::add);
            for (var rule : definition.rules()) {
                var decay = rule.decay();
                if (decay == null) continue;
                var signal = definition.signals().get(decay.signal());
                var latest = signal == null ? null : signal.latest();
                if (latest != null) measures.add(latest);
            }
            return new MeasurementPlan(List.copyOf(measures), traits, accountTraits, deals, dealFields);
        }

        private void add(Signal signal) {
            switch (signal) {
                case Signal.Change change -> {
                    measures.add(change.measure());
                    measures.add(change.before());
                }
                case Signal.Usage usage -> measures.add(usage.measure());
                case Signal.Share share -> {
                    add(share.of());
                    add(share.in());
                }
                case Signal.Trait trait ->
                    (trait.whose() == definition.about() ? traits : accountTraits).add(trait.key());
                case Signal.Deal deal -> {
                    deals = true;
                    dealFields.add(deal.field());
                }
                case Signal.OpenDeal deal -> deals = true;
                case Signal.Constant constant -> {}
            }
        }
    }
}
