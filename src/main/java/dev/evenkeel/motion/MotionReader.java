package dev.evenkeel.motion;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.FilterReader;
import dev.evenkeel.motion.Motion.Planned;
import dev.evenkeel.motion.Motion.Sign;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.RuleLanguage;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import dev.evenkeel.rules.ValueType;
import dev.evenkeel.rules.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the document of kind `motion`; what is wrong with it stands in the document afterwards.
final class MotionReader {
    static final String KIND = "motion";

    private static final double ALERT = 0.25;
    private static final double MOST = 1e12;
    private static final RuleLanguage LANGUAGE = RuleLanguage.over(vocabulary());
    private static final Map<String, Side> SIDES =
            Map.of(Side.SALES.word(), Side.SALES, Side.PRODUCT.word(), Side.PRODUCT);
    private static final Shape MOTION = Shape.of(
            "a motion",
            must("kind", "kind: motion"),
            must("name", "name: motion"),
            may("title", "title: Which motion fits"),
            may("segment", "segment: industry"),
            may("outbound", "outbound: [outbound]"),
            may("signup_trait", "signup_trait: signup_source"),
            may("in_product", "in_product: [invite]"),
            may("invited", "invited: {event: Invite Sent}"),
            may("accepted", "accepted: {event: Invite Accepted}"),
            may("first_value", "first_value: {event: Schedule Published}"),
            may("alert", "alert: 25"),
            must("sales", "sales: [{name: Long sales process, when: cycle_days > 60}]"),
            must("product", "product: [{name: Self-serve, when: self_serve_share > 50}]"),
            may("plan", "plan: [{what: Two sellers, side: sales, amount: 240000}]"),
            may("cash", "cash: {held: 4000000, burn: 200000, on: 2027-01-31}"),
            may("contact", "contact: {signs: [{name: …, when: …, points: 40}]}"));
    private static final Shape SIGN =
            Shape.of("a sign", must("name", "name: Long sales process"), must("when", "when: cycle_days > 60"));
    private static final Shape CASH =
            Shape.of("cash", must("held", "held: 4000000"), must("burn", "burn: 200000"), must("on", "on: 2027-01-31"));
    private static final Shape PLANNED = Shape.of(
            "something that is planned",
            must("what", "what: Two sellers"),
            must("side", "side: sales"),
            must("amount", "amount: 240000"));

    private final Document document;
    private final Section section;

    private MotionReader(Document document) {
        this.document = document;
        this.section = Section.of(document, MOTION);
    }

    private static Vocabulary vocabulary() {
        var names = new LinkedHashMap<String, ValueType>();
        for (var one : Measured.values()) names.put(one.word(), ValueType.NUMBER);
        return new Vocabulary(names);
    }

    /// @return null where the document is wrong
    static @Nullable Motion read(Document document) {
        if (!document.isReadable()) return null;
        var motion = new MotionReader(document).motion();
        return document.isWrong() ? null : motion;
    }

    private Motion motion() {
        var name = section.scalar("name");
        if (name != null && !name.text().equals(KIND))
            document.refuse(name.place(), "There is one motion", "Write `name: motion`");
        var alert = section.number("alert", 1, 100);
        var signs = new ArrayList<>(signs("sales", Side.SALES));
        signs.addAll(signs("product", Side.PRODUCT));
        var firstValue = events("first_value");
        var contact = section.section("contact", ContactReader.CONTACT);
        return new Motion(
                Objects.requireNonNullElse(section.text("segment"), "industry"),
                words("outbound"),
                Objects.requireNonNullElse(section.text("signup_trait"), "signup_source"),
                words("in_product"),
                events("invited"),
                events("accepted"),
                firstValue,
                alert == null ? ALERT : alert / 100,
                List.copyOf(signs),
                plan(),
                cash(),
                contact == null ? null : ContactReader.read(document, contact, firstValue));
    }

    private Set<String> words(String key) {
        return section.texts(key).stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable EventFilter events(String key) {
        var part = section.section(key, FilterReader.shape("events"));
        return part == null ? null : new FilterReader(document).read(part);
    }

    private List<Sign> signs(String key, Side side) {
        var signs = new ArrayList<Sign>();
        for (var node : section.list(key)) {
            var one = Section.open(document, node, node.place(), SIGN);
            var name = one.text("name");
            var when = one.scalar("when");
            var rule = when == null ? null : LANGUAGE.compile(document, when);
            if (name != null && rule != null) signs.add(new Sign(name, side, rule));
        }
        return signs;
    }

    private @Nullable Cash cash() {
        var part = section.section("cash", CASH);
        if (part == null) return null;
        var held = part.number("held", 0, MOST);
        var burn = part.number("burn", -MOST, MOST);
        var on = part.day("on");
        return held == null || burn == null || on == null ? null : new Cash(held, burn, on);
    }

    private List<Planned> plan() {
        var plan = new ArrayList<Planned>();
        for (var node : section.list("plan")) {
            var one = Section.open(document, node, node.place(), PLANNED);
            var what = one.text("what");
            var side = one.oneOf("side", SIDES);
            var amount = one.number("amount", 0, MOST);
            if (what != null && side != null && amount != null) plan.add(new Planned(what, side, amount));
        }
        return List.copyOf(plan);
    }
}
