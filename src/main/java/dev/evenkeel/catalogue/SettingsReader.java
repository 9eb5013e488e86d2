package dev.evenkeel.catalogue;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the document of kind `catalogue`; what it leaves out is as in {@link CatalogueSettings#DEFAULT}.
final class SettingsReader {
    private static final Shape SETTINGS = Shape.of(
            "settings of the catalogue",
            must("kind", "kind: catalogue"),
            must("name", "name: settings"),
            may("stale_days", "stale_days: 30"),
            may("checkbox", "checkbox: {asked: 3, used_below: 5}"),
            may("chance_kept", "chance_kept: 70"),
            may("segment_trait", "segment_trait: industry"),
            may("plan_trait", "plan_trait: plan"));
    private static final Shape CHECKBOX =
            Shape.of("a checkbox feature", may("asked", "asked: 3"), may("used_below", "used_below: 5"));

    static final String NAME = "settings";

    private SettingsReader() {}

    static @Nullable CatalogueSettings read(Document document) {
        if (!document.isReadable()) return null;
        var section = Section.of(document, SETTINGS);
        var name = section.scalar("name");
        if (name != null && !name.text().equals(NAME))
            document.refuse(
                    name.place(), "There is one catalogue, and it is called `" + NAME + "`", "Write `name: settings`");
        var stale = section.whole("stale_days", 1, 3650);
        var chance = section.number("chance_kept", 0, 100);
        var segment = section.text("segment_trait");
        var plan = section.text("plan_trait");
        var checkbox = section.section("checkbox", CHECKBOX);
        var asked = checkbox == null ? null : checkbox.whole("asked", 1, 1000);
        var below = checkbox == null ? null : checkbox.number("used_below", 0, 100);
        if (document.isWrong()) return null;
        var usual = CatalogueSettings.DEFAULT;
        return new CatalogueSettings(
                Objects.requireNonNullElse(stale, usual.staleDays()),
                Objects.requireNonNullElse(asked, usual.askedInSheets()),
                below == null ? usual.usedBelow() : below / 100,
                chance == null ? null : Double.valueOf(chance / 100),
                Objects.requireNonNullElse(segment, usual.segmentTrait()),
                Objects.requireNonNullElse(plan, usual.planTrait()));
    }
}
