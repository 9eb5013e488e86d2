package dev.evenkeel.motion;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.OneDocument;
import dev.evenkeel.rules.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the company sells on any day, and which motion that fits.
public final class Motions implements DocumentKeeper {
    private final OneDocument<Motion> document;
    private final Sellings sellings;
    private final Measures measures;
    private final ContactMeasures contacts;

    Motions(Documents documents, Sellings sellings, Measures measures, ContactMeasures contacts) {
        this.document = new OneDocument<>(
                documents,
                MotionReader.KIND,
                MotionReader.KIND,
                "motion",
                (text, version, day) -> MotionReader.read(text));
        this.sellings = sellings;
        this.measures = measures;
        this.contacts = contacts;
    }

    @Override
    public Set<String> kinds() {
        return document.kinds();
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        return document.problems(texts);
    }

    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        return document.apply(texts, by);
    }

    /// How the company sells on a day.
    public Selling selling(LocalDate day) {
        return sellings.on(day, document.on(day).orElse(null)).whole();
    }

    /// Which motion that fits; empty where nobody said what speaks for which.
    public Optional<MotionFit> fit(LocalDate day) {
        return document.on(day).map(motion -> {
            var values =
                    measures.on(motion, day).of(motion, sellings.on(day, motion).whole(), account -> true);
            return MotionFit.of(motion, values, day);
        });
    }

    /// The same for each segment, the one with most accounts first; none where nobody said what speaks for which.
    public List<SegmentFit> fitBySegment(LocalDate day) {
        return document.on(day).map(motion -> fits(motion, day)).orElse(List.of());
    }

    private List<SegmentFit> fits(Motion motion, LocalDate day) {
        var reading = measures.on(motion, day);
        var selling = sellings.on(day, motion);
        var fits = new ArrayList<SegmentFit>();
        selling.segments().forEach((segment, members) -> {
            var values = reading.of(motion, selling.of(members::contains), members::contains);
            fits.add(new SegmentFit(segment, members.size(), MotionFit.of(motion, values, day)));
        });
        fits.sort(Comparator.comparingInt(SegmentFit::accounts).reversed().thenComparing(SegmentFit::segment));
        return fits;
    }

    /// Who needs a person before they get along by themselves; empty where nobody said what speaks for it.
    public Optional<ContactNeeds> contact(LocalDate day) {
        return document.on(day).map(Motion::contact).map(rules -> ContactNeeds.of(rules, contacts.of(rules, day), day));
    }
}
