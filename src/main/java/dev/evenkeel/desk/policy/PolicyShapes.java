package dev.evenkeel.desk.policy;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Shape;

/// Which keys the parts of the document may have.
final class PolicyShapes {
    static final Shape POLICY = Shape.of(
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
    static final Shape STEP = Shape.of(
            "a step",
            may("title", "title: Finance"),
            must("approvers", "approvers: [finance]"),
            may("quorum", "quorum: 1"),
            may("within", "within: 2d"),
            may("escalate", "escalate: leadership"),
            may("after", "after: [manager]"));
    static final Shape RULE = Shape.of(
            "a rule",
            must("name", "name: Large discount"),
            must("when", "when: discount > 20"),
            may("steps", "steps: [finance]"),
            may("also", "also: [Other rule]"));
    static final Shape LEFT =
            Shape.of("somebody who left", must("who", "who: ann@example.com"), must("since", "since: 2026-01-31"));
    static final Shape AWAY = Shape.of(
            "a time away",
            must("who", "who: ann@example.com"),
            must("from", "from: 2026-07-01"),
            must("to", "to: 2026-07-14"),
            must("delegate", "delegate: ben@example.com"));

    private PolicyShapes() {}
}
