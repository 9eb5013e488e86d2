package dev.evenkeel.web.definitions;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.InUse;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.web.accounts.Explanations;
import dev.evenkeel.web.accounts.Standing;
import dev.evenkeel.web.layout.AsOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The definitions in force, with whom they let in today.
final class KnownDefinitionPages implements DefinitionPages {
    private final Definitions definitions;
    private final Scoreboard scoreboard;
    private final Effects effects;

    KnownDefinitionPages(Definitions definitions, Scoreboard scoreboard, Effects effects) {
        this.definitions = definitions;
        this.scoreboard = scoreboard;
        this.effects = effects;
    }

    @Override
    public DefinitionList all(AsOf asOf) {
        if (asOf.past()) return then(definitions.inUse(asOf.end()), asOf);
        return new DefinitionList(
                definitions.current().stream()
                        .map(definition -> row(definition, asOf))
                        .toList(),
                definitions.shared().stream()
                        .map(shared -> row(shared.name(), shared.name(), shared.about(), 0, 0, asOf))
                        .toList(),
                definitions.problems());
    }

    /// What was in use at the end of an earlier day. How many were ready then follows from the text of today.
    private DefinitionList then(InUse used, AsOf asOf) {
        return new DefinitionList(
                used.definitions().stream()
                        .map(definition -> row(definition, asOf))
                        .toList(),
                used.shared().stream()
                        .map(shared -> row(shared.name(), shared.name(), shared.about(), 0, 0, asOf))
                        .toList(),
                used.problems());
    }

    private DefinitionRow row(Definition definition, AsOf asOf) {
        var standings = scoreboard.ranking(definition.name(), asOf.day()).stream()
                .flatMap(ranking -> ranking.standings().stream())
                .map(scored ->
                        Explanations.standing(definition, scored.qualified(), scored.disqualified(), scored.usage()))
                .toList();
        return row(
                definition.name(),
                definition.title(),
                definition.about(),
                standings.stream().filter(Standing.READY::equals).count(),
                standings.stream().filter(Standing.WARMING::equals).count(),
                asOf);
    }

    private DefinitionRow row(String name, String title, Grain about, long ready, long warming, AsOf asOf) {
        var latest = versions(name, asOf).getFirst();
        return new DefinitionRow(
                name, title, Effects.words(about), latest.number(), latest.at(), latest.by(), ready, warming);
    }

    @Override
    public List<Version> versions(String name) {
        return definitions.versions(name).stream()
                .map(version -> new Version(
                        version.number(), version.at(), version.by(), Objects.requireNonNullElse(version.text(), "")))
                .toList();
    }

    @Override
    public String title(String name) {
        return definitions.current(name).map(Definition::title).orElse(name);
    }

    @Override
    public String starter() {
        try (var stream = Objects.requireNonNull(KnownDefinitionPages.class.getResourceAsStream("starter.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Check check(@Nullable String name, String text, AsOf asOf) {
        var file = name == null || name.isEmpty() ? "definition.yaml" : name + ".yaml";
        var problems = definitions.validate(file, text);
        return problems.isEmpty() ? new Check(List.of(), effect(file, text, asOf)) : refused(problems);
    }

    static Check refused(List<Problem> problems) {
        return new Check(problems.stream().map(Mistake::of).toList(), null);
    }

    private Check.@Nullable Effect effect(String file, String text, AsOf asOf) {
        try {
            return effects.of(definitions.compile(file, text), asOf.today());
        } catch (Refused signalsOnly) {
            return null;
        }
    }

    @Override
    public String save(String text, String by, AsOf asOf) {
        var saved = definitions.save(text, by);
        scoreboard.catchUp(asOf.today());
        return saved.name();
    }

    @Override
    public void retire(String name, String by, AsOf asOf) {
        definitions.retire(name, by);
        scoreboard.catchUp(asOf.today());
    }
}
