package dev.evenkeel.web.accounts;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.web.layout.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The definitions about accounts, or those about people, for a reader to choose from.
public record DefinitionsAbout(Definitions definitions, Grain about) {
    /// The one of a name; the first where there is none.
    public Optional<Definition> chosen(String name) {
        return definitions
                .current(name)
                .filter(definition -> definition.about() == about)
                .or(() -> all().findFirst());
    }

    public List<Choice> choices() {
        return all().map(definition -> new Choice(definition.name(), definition.title()))
                .toList();
    }

    private Stream<Definition> all() {
        return definitions.current().stream().filter(definition -> definition.about() == about);
    }
}
