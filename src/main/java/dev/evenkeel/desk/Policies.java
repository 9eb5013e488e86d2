package dev.evenkeel.desk;

import dev.evenkeel.desk.policy.Policy;
import dev.evenkeel.desk.policy.PolicyReader;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.OneDocument;
import dev.evenkeel.rules.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The desk policy with all its versions. A text with any mistake is refused as a whole.
public final class Policies implements DocumentKeeper {
    private final OneDocument<Policy> document;

    public Policies(Documents documents) {
        document =
                new OneDocument<>(documents, PolicyReader.KIND, PolicyReader.NAME, "desk policy", PolicyReader::read);
    }

    @Override
    public Set<String> kinds() {
        return document.kinds();
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
        return document.problems(texts);
    }

    /// @throws Refused with all problems; nothing is saved then
    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        return document.apply(texts, by);
    }

    /// Everything that is wrong with a text, in its order, with line and column. Saves nothing.
    public List<Problem> validate(String file, String text) {
        return document.problems(file, text);
    }

    /// @throws Refused with all problems
    public Version save(String text, String by) {
        return apply(Map.of("desk.yaml", text), by).getFirst();
    }

    /// The text in force.
    public Optional<String> text() {
        return document.current().map(Version::text);
    }

    /// Latest first.
    public List<Version> versions() {
        return document.versions();
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

    /// Somebody may have left since it was saved; that makes no saved policy wrong.
    Optional<Policy> current() {
        return document.now();
    }

    Optional<Policy> on(LocalDate day) {
        return document.on(day);
    }

    /// @throws Refused where nobody has said yet who signs what
    Policy needed() {
        return current()
                .orElseThrow(() -> new Refused(
                        "desk policy", "There is none yet", "Write one: who signs what, from which discount on"));
    }
}
