package dev.evenkeel.qualification;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.FilterReader;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Place;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import dev.evenkeel.rules.ValueType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one signal: what kind it is, and what it is made of.
final class SignalReader {
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

    private static final Shape EVENTS_IN_A_WINDOW = events("events in a window", must("window", "window: 28d"));
    private static final Shape EVENTS = events("events", may("window", "window: 28d"));
    private static final Shape CHANGE = events("a change", must("window", "window: 28d"), may("of", "of: people"));
    private static final Shape MILESTONE =
            events("a milestone", may("window", "window: 28d"), may("times", "times: 3"));

    static final List<String> KINDS = List.of(
            "count",
            "people",
            "days_active",
            "last_seen",
            "change",
            "share",
            "milestone",
            "trait",
            "account_trait",
            "deal",
            "open_deal");
    private static final Map<String, ValueType> TYPES = WordList.of("number", ValueType.NUMBER)
            .and("text", ValueType.TEXT)
            .and("flag", ValueType.FLAG)
            .and("date", ValueType.DATE)
            .map();
    private static final Map<String, Aggregate> COUNTED = WordList.of("count", Aggregate.COUNT)
            .and("people", Aggregate.PEOPLE)
            .and("days_active", Aggregate.DAYS)
            .map();

    private final Document document;
    private final Grain about;
    private final FilterReader filters;

    SignalReader(Document document, Grain about) {
        this.document = document;
        this.about = about;
        this.filters = new FilterReader(document);
    }

    /// A signal that stands alone; null for a share, which needs the others, and when it is wrong.
    ///
    /// @param numbersOnly whether a trait without a type is taken as a number
    @Nullable
    Signal read(String name, Node node, Place place, boolean numbersOnly) {
        var section = Section.open(document, node, place, SIGNAL);
        var kind = kind(section);
        if (kind == null) return null;
        checkType(section, kind);
        var label = section.text("label");
        return switch (kind) {
            case "count" -> tally(name, label, section, kind, Aggregate.COUNT);
            case "people" -> tally(name, label, section, kind, Aggregate.PEOPLE);
            case "days_active" -> tally(name, label, section, kind, Aggregate.DAYS);
            case "last_seen" -> lastSeen(name, label, section);
            case "change" -> change(name, label, section);
            case "milestone" -> milestone(name, label, section);
            case "trait" -> trait(name, label, section, kind, about, numbersOnly);
            case "account_trait" -> trait(name, label, section, kind, Grain.ACCOUNT, numbersOnly);
            case "deal" -> deal(name, label, section, numbersOnly);
            case "open_deal" -> openDeal(name, label, section);
            default -> null;
        };
    }

    /// Which kind a signal is, if it is exactly one.
    @Nullable
    String kind(Section section) {
        var kinds = section.keys().stream().filter(KINDS::contains).toList();
        if (kinds.size() == 1) return kinds.getFirst();
        if (kinds.isEmpty())
            document.refuse(
                    section.place(),
                    "This signal does not say what it is",
                    "Give it one of: " + String.join(", ", KINDS));
        else
            document.refuse(
                    section.placeOf(kinds.get(1)),
                    "A signal is one thing, but this is " + String.join(" and ", kinds),
                    "Make it " + kinds.size() + " signals");
        return null;
    }

    private void checkType(Section section, String kind) {
        if (section.has("type") && !List.of("trait", "account_trait", "deal").contains(kind))
            document.refuse(section.placeOf("type"), "`" + kind + "` has a type of its own", "Remove `type`");
    }

    private @Nullable Signal tally(
            String name, @Nullable String label, Section section, String kind, Aggregate aggregate) {
        if (aggregate == Aggregate.PEOPLE && about == Grain.PERSON)
            document.refuse(
                    section.placeOf(kind),
                    "`people` counts the people of an account, and this is about a person",
                    "Use `count` or `days_active`");
        var measure = measure(section, kind, EVENTS_IN_A_WINDOW, aggregate, null);
        return measure == null ? null : new Signal.Tally(name, label, measure);
    }

    private @Nullable Signal lastSeen(String name, @Nullable String label, Section section) {
        var measure = measure(section, "last_seen", EVENTS, Aggregate.LAST_DAY, Window.always());
        return measure == null ? null : new Signal.LastSeen(name, label, measure);
    }

    private @Nullable Signal change(String name, @Nullable String label, Section section) {
        var body = section.section("change", CHANGE);
        if (body == null) return null;
        var aggregate = body.has("of") ? body.oneOf("of", COUNTED) : Aggregate.COUNT;
        var window = Spans.window(body, null);
        if (aggregate == null || window == null) return null;
        if (window.days() == Window.ALL_DAYS) {
            document.refuse(
                    body.placeOf("window"), "There is no time before `always`", "Write days or weeks, such as `28d`");
            return null;
        }
        return new Signal.Change(name, label, new Measure(aggregate, filters.read(body), window));
    }

    private @Nullable Signal milestone(String name, @Nullable String label, Section section) {
        var body = section.section("milestone", MILESTONE);
        if (body == null) return null;
        var times = body.has("times") ? body.whole("times", 1, 1_000_000) : Integer.valueOf(1);
        var window = Spans.window(body, Window.always());
        var filter = filters.read(body);
        if (filter.events().isEmpty() && filter.pages().isEmpty() && !body.has("event") && !body.has("events"))
            document.refuse(
                    body.place(),
                    "A milestone is reached by an event, and none is named",
                    "Add `event: Integration Connected`");
        if (times == null || window == null) return null;
        return new Signal.Milestone(name, label, new Measure(Aggregate.COUNT, filter, window), times);
    }

    private @Nullable Measure measure(
            Section section, String kind, Shape shape, Aggregate aggregate, @Nullable Window otherwise) {
        var body = section.section(kind, shape);
        if (body == null) return null;
        var window = Spans.window(body, otherwise);
        var filter = filters.read(body);
        return window == null ? null : new Measure(aggregate, filter, window);
    }

    private @Nullable Signal trait(
            String name, @Nullable String label, Section section, String kind, Grain whose, boolean numbersOnly) {
        var key = section.text(kind);
        var type = type(section, kind, numbersOnly);
        return key == null || type == null ? null : new Signal.Trait(name, label, whose, key, type);
    }

    private @Nullable Signal deal(String name, @Nullable String label, Section section, boolean numbersOnly) {
        var field = section.text("deal");
        var type = type(section, "deal", numbersOnly);
        return field == null || type == null ? null : new Signal.Deal(name, label, field, type);
    }

    private @Nullable Signal openDeal(String name, @Nullable String label, Section section) {
        var flag = section.flag("open_deal");
        if (Boolean.FALSE.equals(flag))
            document.refuse(
                    section.placeOf("open_deal"),
                    "`open_deal` is only ever true here",
                    "Write `!" + name + "` in the rule that asks for no deal");
        return Boolean.TRUE.equals(flag) ? new Signal.OpenDeal(name, label) : null;
    }

    private @Nullable ValueType type(Section section, String kind, boolean numbersOnly) {
        if (section.has("type")) return section.oneOf("type", TYPES);
        if (numbersOnly) return ValueType.NUMBER;
        document.refuse(
                section.placeOf(kind),
                "`type` is missing beside `" + kind + "`",
                "Add `type: number`, `text`, `flag` or `date`");
        return null;
    }

    private static Shape events(String name, Shape.Key... more) {
        var keys = new Shape.Key[more.length + 1];
        keys[0] = may("offset", "offset: 7d");
        System.arraycopy(more, 0, keys, 1, more.length);
        return FilterReader.shape(name, keys);
    }
}
