package dev.evenkeel.desk;

import dev.evenkeel.desk.policy.Policy;
import dev.evenkeel.desk.policy.PolicyReader;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Draft;
import dev.evenkeel.rules.Version;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The desk policy with all its versions. A text with any mistake is refused as a whole.
public final class Policies implements DocumentKeeper {
    private final Documents documents;
    private final InstantSource clock;
    private volatile @Nullable Policy last;

    public Policies(Documents documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PolicyReader.KIND);
    }

    @Override
    public boolean isEdited() {
        return true;
    }

    /// Everything that is wrong with the texts; empty when they can be saved.
    ///
    /// @param texts by the file name that problems are reported under
    @Override
    public List<Problem> problems(Map<String, String> texts) {
        var problems = new ArrayList<Problem>();
        texts.forEach((file, text) -> problems.addAll(validate(file, text)));
        if (texts.size() > 1)
            problems.add(new Problem(
                    String.join(", ", texts.keySet()), "There are " + texts.size() + " desk policies", "Keep one"));
        return problems;
    }

    /// @throws Refused with all problems; nothing is saved then
    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        var problems = problems(texts);
        if (!problems.isEmpty()) throw new Refused(problems);
        return documents.saveAll(
                texts.values().stream()
                        .map(text -> new Draft(PolicyReader.KIND, PolicyReader.NAME, text))
                        .toList(),
                by);
    }

    /// Everything that is wrong with a text, in its order, with line and column. Saves nothing.
    public List<Problem> validate(String file, String text) {
        var document = Document.read(file, text);
        PolicyReader.read(document, 0, today());
        return document.problems();
    }

    /// @throws Refused with all problems
    public Version save(String text, String by) {
        return apply(Map.of("desk.yaml", text), by).getFirst();
    }

    /// The text in force.
    public Optional<String> text() {
        return documents.current(PolicyReader.KIND, PolicyReader.NAME).map(Version::text);
    }

    /// Latest first.
    public List<Version> versions() {
        return documents.versions(PolicyReader.KIND, PolicyReader.NAME);
    }

    /// The desk's roles that somebody has.
    public List<String> rolesOf(String who) {
        return current().map(policy -> policy.rolesOf(who)).orElse(List.of());
    }

    /// The currency that the desk reckons in; empty without a policy.
    public Optional<String> currency() {
        return current().map(Policy::currency);
    }

    /// What an hour of work costs; empty without a policy.
    public Optional<Money> hourCost() {
        return current().map(Policy::hourCost);
    }

    /// The month in which the company's year begins, from 1 on.
    public int yearStarts() {
        return current().map(Policy::yearStarts).orElse(1);
    }

    /// The skills whose hours rules know apart.
    public List<String> skills() {
        return current().map(Policy::skills).orElse(List.of());
    }

    Optional<Policy> current() {
        return documents
                .current(PolicyReader.KIND, PolicyReader.NAME)
                .flatMap(version -> Optional.ofNullable(inForce(version)));
    }

    /// @throws Refused where nobody has said yet who signs what
    Policy needed() {
        return current()
                .orElseThrow(() -> new Refused(
                        "desk policy", "There is none yet", "Write one: who signs what, from which discount on"));
    }

    /// Compiled once a version: the desk asks for it with every deed.
    private @Nullable Policy inForce(Version version) {
        var known = last;
        if (known != null && known.version() == version.number()) return known;
        var compiled = compiled(version);
        last = compiled;
        return compiled;
    }

    /// Somebody may have left since it was saved; that makes no saved policy wrong.
    private static @Nullable Policy compiled(Version version) {
        var text = Objects.requireNonNull(version.text());
        var day = LocalDate.ofInstant(version.at(), ZoneOffset.UTC);
        return PolicyReader.read(Document.read("desk.yaml", text), version.number(), day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
