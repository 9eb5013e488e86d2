package dev.evenkeel.desk.policy;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.RuleLanguage;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import dev.evenkeel.rules.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a desk policy; every mistake is noted in the document at its place.
public final class PolicyReader {
    private static final Shape POLICY = Shape.of(
            "a desk policy",
            must("kind", "kind: desk-policy"),
            must("name", "name: desk"),
            may("title", "title: Who signs what"),
            must("currency", "currency: USD"),
            must("hour_cost", "hour_cost: 110"),
            may("win_uplift", "win_uplift: 0.2"),
            may("year_starts", "year_starts: 1"),
            may("gross_margin", "gross_margin: 0.75"),
            may("payback_months", "payback_months: 12"),
            may("segment", "segment: industry"),
            may("skills", "skills: [backend]"),
            must("roles", "roles: {product: [ann@example.com]}"),
            may("left", "left: [{who: ann@example.com, since: 2026-01-31}]"),
            may("away", "away: [{who: ann@example.com, from: 2026-07-01, to: 2026-07-14, delegate: ben@example.com}]"),
            must("steps", "steps: {finance: {approvers: [finance]}}"),
            must("rules", "rules: [{name: Large discount, when: discount > 20, steps: [finance]}]"));

    public static final String KIND = "desk-policy";
    /// There is one policy.
    public static final String NAME = "desk";

    private static final double MOST_A_DAY = 1_000_000;
    private static final int MONTHS_A_YEAR = 12;
    private static final int MOST_MONTHS = 120;
    private static final double UPLIFT = 0.2;

    private final Document document;
    private final Section section;
    private final People people;

    private PolicyReader(Document document, LocalDate today) {
        this.document = document;
        this.section = Section.of(document, POLICY);
        this.people = People.read(section, today);
    }

    /// @param today by which people have left
    /// @return null where the document is wrong; it knows why then
    public static @Nullable Policy read(Document document, int version, LocalDate today) {
        if (!document.isReadable()) return null;
        var policy = new PolicyReader(document, today).policy(version);
        return document.isWrong() ? null : policy;
    }

    private Policy policy(int version) {
        section.oneOf("kind", Map.of(KIND, KIND));
        section.oneOf("name", Map.of(NAME, NAME));
        var skills = skills();
        var steps = new StepsReader(section, people).read();
        var rules = new RulesReader(section, steps.keySet(), RuleLanguage.over(AskWords.vocabulary(skills))).read();
        var starts = section.whole("year_starts", 1, MONTHS_A_YEAR);
        var uplift = section.number("win_uplift", 0, 1);
        return new Policy(
                version,
                Objects.requireNonNullElse(section.text("title"), "Desk policy"),
                hourCost(),
                uplift == null ? UPLIFT : uplift,
                starts == null ? 1 : starts,
                section.number("gross_margin", 0, 1),
                section.whole("payback_months", 1, MOST_MONTHS),
                Objects.requireNonNullElse(section.text("segment"), "segment"),
                skills,
                people.roles(),
                people.left(),
                people.away(),
                steps,
                rules);
    }

    private Money hourCost() {
        var cost = section.number("hour_cost", 0, MOST_A_DAY);
        var currency = section.scalar("currency");
        if (cost == null || currency == null) return Money.zero("USD");
        try {
            return Money.of(BigDecimal.valueOf(cost), currency.text());
        } catch (Refused unknown) {
            var problem = unknown.problems().getFirst();
            document.refuse(currency.place(), problem.what(), problem.remedy());
            return Money.zero("USD");
        }
    }

    private List<String> skills() {
        var skills = new ArrayList<String>();
        for (var skill : Words.list(section, "skills")) {
            var objection = Vocabulary.objection(AskWords.ofSkill(skill.text()));
            if (objection.isPresent())
                document.refuse(skill.place(), objection.get(), "Use letters, digits and _ only");
            else if (skills.contains(skill.text()))
                document.refuse(skill.place(), "`" + skill.text() + "` is there twice", "Remove one of them");
            else skills.add(skill.text());
        }
        return List.copyOf(skills);
    }

    /// Entries of a group by their key; a key that is there twice is noted by the reader of the tree.
    static Map<String, Node.Entry> byKey(List<Node.Entry> entries) {
        var byKey = new LinkedHashMap<String, Node.Entry>();
        for (var entry : entries) byKey.put(entry.key().text(), entry);
        return byKey;
    }
}
