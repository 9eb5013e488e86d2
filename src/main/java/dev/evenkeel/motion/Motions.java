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

    /// Which motion that fits, as a whole and in each segment; empty where nobody said what speaks for which.
    public Optional<Fits> fits(LocalDate day) {
        return document.on(day).map(motion -> fits(motion, day));
    }

    private Fits fits(Motion motion, LocalDate day) {
        var reading = measures.on(motion, day);
        var selling = sellings.on(day, motion);
        var whole = MotionFit.of(motion, reading.of(motion, selling.whole(), account -> true), day);
        var segments = new ArrayList<SegmentFit>();
        selling.segments().forEach((segment, members) -> {
            var values = reading.of(motion, selling.of(members::contains), members::contains);
            segments.add(new SegmentFit(segment, members.size(), MotionFit.of(motion, values, day)));
        });
        segments.sort(Comparator.comparingInt(SegmentFit::accounts).reversed().thenComparing(SegmentFit::segment));
        return new Fits(whole, List.copyOf(segments));
    }

    /// Who needs a person before they get along by themselves; empty where nobody said what speaks for it.
    public Optional<ContactNeeds> contact(LocalDate day) {
        return document.on(day).map(Motion::contact).map(rules -> ContactNeeds.of(rules, contacts.of(rules, day), day));
    }
}
