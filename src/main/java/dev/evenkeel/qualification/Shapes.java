package dev.evenkeel.qualification;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Shape;
import java.util.ArrayList;
import java.util.List;

/// The closed vocabulary of definitions.
final class Shapes {
    static final Shape DEFINITION = Shape.of(
            "a definition",
            must("kind", "kind: definition"),
            must("name", "name: ready-to-talk"),
            must("title", "title: Ready to talk"),
            may("description", "description: …"),
            must("about", "about: account"),
            may("use", "use: product-usage"),
            may("signals", "signals: …"),
            may("fit", "fit: …"),
            may("usage", "usage: …"),
            may("disqualified", "disqualified: …"));

    static final Shape SIGNALS = Shape.of(
            "shared signals",
            must("kind", "kind: signals"),
            must("name", "name: product-usage"),
            may("title", "title: Product usage"),
            may("description", "description: …"),
            must("about", "about: account"),
            must("signals", "signals: …"));

    static final Shape SIDE =
            Shape.of("a side of the score", must("threshold", "threshold: 30"), must("rules", "rules: […]"));

    static final Shape RULE = Shape.of(
            "a rule",
            must("name", "name: A team at work"),
            must("when", "when: active_people >= 5"),
            must("points", "points: 25"),
            may("half_life", "half_life: 14d"),
            may("decays_with", "decays_with: schedules"));

    static final Shape DISQUALIFIER = Shape.of(
            "a reason to leave somebody out",
            must("reason", "reason: Already on the top plan"),
            must("when", "when: plan == \"enterprise\""));

    static final Shape SIGNAL = Shape.of(
            "a signal",
            may("count", "count: {event: Schedule Published, window: 28d}"),
            may("people", "people: {window: 28d}"),
            may("days_active", "days_active: {window: 28d}"),
            may("last_seen", "last_seen: {}"),
            may("change", "change: {of: people, window: 28d}"),
            may("share", "share: {of: active_people, in: {trait: seats}}"),
            may("milestone", "milestone: {event: Integration Connected}"),
            may("trait", "trait: employees"),
            may("account_trait", "account_trait: employees"),
            may("deal", "deal: stage"),
            may("open_deal", "open_deal: true"),
            may("type", "type: number"),
            may("label", "label: …"));

    static final Shape EVENTS_IN_A_WINDOW = events("events in a window", must("window", "window: 28d"));
    static final Shape EVENTS = events("events", may("window", "window: 28d"));
    static final Shape CHANGE = events("a change", must("window", "window: 28d"), may("of", "of: people"));
    static final Shape MILESTONE = events("a milestone", may("window", "window: 28d"), may("times", "times: 3"));
    static final Shape SHARE = Shape.of("a share", must("of", "of: active_people"), must("in", "in: {trait: seats}"));

    private Shapes() {}

    private static Shape events(String name, Shape.Key... more) {
        var keys = new ArrayList<Shape.Key>(List.of(
                may("event", "event: Schedule Published"),
                may("events", "events: [Schedule Published, Shift Swapped]"),
                may("page", "page: Pricing"),
                may("pages", "pages: [Pricing, Billing]"),
                may("where", "where: {plan: team}"),
                may("offset", "offset: 7d")));
        keys.addAll(List.of(more));
        return new Shape(name, keys);
    }
}
