package dev.evenkeel.api.subjects;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.rules.Nearest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The definitions that a question is about: the named one, or those there are.
@Component
final class Chosen {
    private final Definitions definitions;

    Chosen(Definitions definitions) {
        this.definitions = definitions;
    }

    /// The named definition, or the first by name.
    ///
    /// @throws Refused if there is none, or it is about others
    Definition one(Grain about, @Nullable String name) {
        return all(about, name).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "definition",
                        "There is no definition yet that is about " + plural(about),
                        "Save one with PUT /api/v1/definitions/{name}"));
    }

    /// The named definition, or all.
    ///
    /// @throws Refused if there is none of the name, or it is about others
    List<Definition> all(Grain about, @Nullable String name) {
        var possible = definitions.current().stream()
                .filter(definition -> definition.about() == about)
                .toList();
        if (name == null) return possible;
        var named = possible.stream()
                .filter(definition -> definition.name().equals(name))
                .toList();
        if (!named.isEmpty()) return named;
        throw new Refused(
                "definition",
                definitions.current(name).isPresent()
                        ? name + " is not about " + plural(about)
                        : "There is no definition named " + name,
                Nearest.remedy(name, possible.stream().map(Definition::name).toList()));
    }

    static String plural(Grain grain) {
        return switch (grain) {
            case ACCOUNT -> "accounts";
            case PERSON -> "people";
        };
    }

    static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }
}
