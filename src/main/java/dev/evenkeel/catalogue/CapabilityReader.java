package dev.evenkeel.catalogue;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.FilterReader;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a document of kind `capability`; what is wrong with it stands in the document afterwards.
final class CapabilityReader {
    private static final Shape CAPABILITY = Shape.of(
            "a capability",
            must("kind", "kind: capability"),
            must("name", "name: shift-swaps"),
            must("title", "title: Shift swaps"),
            may("description", "description: …"),
            may("from", "from: 2026-03-01"),
            must("stage", "stage: available"),
            may("by", "by: 2027-03-31"),
            may("chance", "chance: 80"),
            may("reason", "reason: …"),
            may("limits", "limits: [Up to 500 people a schedule]"),
            may("plans", "plans: [team, business]"),
            may("segments", "segments: [healthcare]"),
            may("owner", "owner: Ines Carvalho"),
            may("effort", "effort: {backend: 120}"),
            may("excludes", "excludes: [own-servers]"),
            may("proof", "proof: {event: Shift Swapped}"),
            may("limitations", "limitations: …"));
    private static final Shape PROOF = FilterReader.shape("a proof");

    private static final int MOST_HOURS = 100_000;

    private final Document document;

    CapabilityReader(Document document) {
        this.document = document;
    }

    @Nullable
    Capability read() {
        if (!document.isReadable()) return null;
        var section = Section.of(document, CAPABILITY);
        var key = section.slug("name");
        var title = section.text("title");
        var stage = section.oneOf("stage", Stage.words());
        var by = section.day("by");
        var chance = section.number("chance", 0, 100);
        if (stage != null) checkDate(section, stage, by);
        var read = new Capability(
                key,
                title == null ? "" : title,
                section.text("description"),
                section.day("from"),
                stage == null ? Stage.EXPLORING : stage,
                by,
                chance == null ? null : chance / 100,
                section.text("reason"),
                section.texts("limits"),
                section.texts("plans"),
                section.texts("segments"),
                section.text("owner"),
                effort(section),
                section.texts("excludes"),
                proof(section),
                new LimitationReader(document).all(section));
        return document.isWrong() ? null : read;
    }

    private void checkDate(Section section, Stage stage, @Nullable LocalDate by) {
        if (stage == Stage.COMMITTED && by == null && !section.has("by"))
            document.refuse(
                    section.placeOf("stage"),
                    "Committed to, but without a date",
                    "Add `by: 2027-03-31`, or write `stage: exploring`");
        if (stage == Stage.COMMITTED) return;
        for (var key : new String[] {"by", "chance"}) {
            if (section.has(key))
                document.refuse(
                        section.placeOf(key),
                        "`" + key + "` belongs to a committed capability, and this one is " + stage.word(),
                        "Remove it, or write `stage: committed`");
        }
    }

    private Map<String, Double> effort(Section section) {
        var effort = new LinkedHashMap<String, Double>();
        for (var entry : section.entries("effort")) {
            var hours = hours(entry.value());
            if (hours != null) effort.put(entry.key().text(), hours);
            else
                document.refuse(
                        entry.value().place(),
                        "The effort of `" + entry.key().text() + "` should be hours, but is "
                                + entry.value().inWords(),
                        "Write a number from 0 to " + MOST_HOURS);
        }
        return effort;
    }

    private static @Nullable Double hours(Node node) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NUMBER) return null;
        try {
            double hours = Double.parseDouble(scalar.text());
            return hours >= 0 && hours <= MOST_HOURS ? hours : null;
        } catch (NumberFormatException special) {
            return null;
        }
    }

    private @Nullable EventFilter proof(Section section) {
        var proof = section.section("proof", PROOF);
        if (proof == null) return null;
        var filter = new FilterReader(document).read(proof);
        if (filter.events().isEmpty() && filter.pages().isEmpty()) {
            document.refuse(
                    section.placeOf("proof"),
                    "The proof names no event and no page",
                    "Add `event: …`, with the name of a call that stands for its use");
            return null;
        }
        return filter;
    }
}
