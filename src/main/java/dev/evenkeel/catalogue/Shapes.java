package dev.evenkeel.catalogue;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Shape;

/// The closed vocabulary of the catalogue's documents.
final class Shapes {
    static final Shape CAPABILITY = Shape.of(
            "a capability",
            must("kind", "kind: capability"),
            must("name", "name: shift-swaps"),
            must("title", "title: Shift swaps"),
            may("description", "description: …"),
            may("from", "from: 2026-03-01"),
            must("stage", "stage: available"),
            may("by", "by: 2027-03-31"),
            may("chance", "chance: 80"),
            may("reason", "reason: …"),
            may("limits", "limits: [Up to 500 people a schedule]"),
            may("plans", "plans: [team, business]"),
            may("segments", "segments: [healthcare]"),
            may("owner", "owner: Ines Carvalho"),
            may("effort", "effort: {backend: 120}"),
            may("excludes", "excludes: [own-servers]"),
            may("proof", "proof: {event: Shift Swapped}"),
            may("limitations", "limitations: …"));

    static final Shape LIMITATION = Shape.of(
            "a limitation",
            must("title", "title: Not across sites"),
            must("severity", "severity: minor"),
            must("say", "say: Swaps work within a site today"),
            may("workaround", "workaround: …"),
            may("owner", "owner: Ines Carvalho"),
            may("fix_by", "fix_by: 2027-01-31"),
            may("progress", "progress: [{on: 2026-11-12, note: In review}]"));

    static final Shape PROGRESS =
            Shape.of("a step of progress", must("on", "on: 2026-11-12"), must("note", "note: In review"));

    static final Shape PROOF = Shape.of(
            "a proof",
            may("event", "event: Shift Swapped"),
            may("events", "events: [Shift Swapped, Shift Offered]"),
            may("page", "page: Swaps"),
            may("pages", "pages: [Swaps]"),
            may("where", "where: {role: manager}"));

    static final Shape SETTINGS = Shape.of(
            "settings of the catalogue",
            must("kind", "kind: catalogue"),
            must("name", "name: settings"),
            may("stale_days", "stale_days: 30"),
            may("checkbox", "checkbox: {asked: 3, used_below: 5}"),
            may("chance_kept", "chance_kept: 70"),
            may("segment_trait", "segment_trait: industry"),
            may("plan_trait", "plan_trait: plan"));

    static final Shape CHECKBOX =
            Shape.of("a checkbox feature", may("asked", "asked: 3"), may("used_below", "used_below: 5"));

    private Shapes() {}
}
