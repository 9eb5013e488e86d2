package dev.evenkeel.catalogue;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Section;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the document of kind `catalogue`; what it leaves out is as in {@link CatalogueSettings#DEFAULT}.
final class SettingsReader {
    static final String NAME = "settings";

    private SettingsReader() {}

    static @Nullable CatalogueSettings read(Document document) {
        if (!document.isReadable()) return null;
        var section = Section.of(document, Shapes.SETTINGS);
        var name = section.scalar("name");
        if (name != null && !name.text().equals(NAME))
            document.refuse(
                    name.place(), "There is one catalogue, and it is called `" + NAME + "`", "Write `name: settings`");
        var stale = section.whole("stale_days", 1, 3650);
        var chance = section.number("chance_kept", 0, 100);
        var segment = section.text("segment_trait");
        var plan = section.text("plan_trait");
        var checkbox = section.section("checkbox", Shapes.CHECKBOX);
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
