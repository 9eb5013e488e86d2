package dev.evenkeel.activity;

import static dev.evenkeel.rules.Shape.may;

import dev.evenkeel.activity.PropertyCondition.Operator;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Node.Kind;
import dev.evenkeel.rules.Node.Scalar;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads which events a part of a document means: `event`, `events`, `page`, `pages` and `where`.
public final class FilterReader {
    private static final Map<String, Operator> OPERATORS = new LinkedHashMap<>();

    static {
        for (var operator : Operator.values()) OPERATORS.put(operator.name().toLowerCase(Locale.ROOT), operator);
    }

    private static final List<Shape.Key> KEYS = List.of(
            may("event", "event: Schedule Published"),
            may("events", "events: [Schedule Published, Shift Swapped]"),
            may("page", "page: Pricing"),
            may("pages", "pages: [Pricing, Billing]"),
            may("where", "where: {plan: team}"));

    private final Document document;

    public FilterReader(Document document) {
        this.document = document;
    }

    /// The shape of a part that says which events are meant.
    ///
    /// @param more keys that it may have besides
    public static Shape shape(String name, Shape.Key... more) {
        var keys = new ArrayList<Shape.Key>(KEYS);
        keys.addAll(List.of(more));
        return new Shape(name, keys);
    }

    public EventFilter read(Section section) {
        return new EventFilter(names(section, "event", "events"), names(section, "page", "pages"), where(section));
    }

    private static Set<String> names(Section section, String one, String many) {
        return Stream.concat(section.texts(one).stream(), section.texts(many).stream())
                .collect(Collectors.toSet());
    }

    private List<PropertyCondition> where(Section section) {
        var conditions = new ArrayList<PropertyCondition>();
        for (var entry : section.entries("where")) conditions.addAll(conditions(entry.key(), entry.value()));
        return conditions;
    }

    /// `plan: team`, `plan: [team, business]`, or `seats: {at_least: 5, less_than: 100}`.
    private List<PropertyCondition> conditions(Scalar property, Node value) {
        return switch (value) {
            case Scalar scalar -> List.of(condition(property, Operator.IS, scalar));
            case Node.Sequence list -> List.of(condition(property, Operator.IS, list));
            case Node.Mapping operators ->
                operators.entries().stream()
                        .flatMap(entry -> operator(property, entry).stream())
                        .toList();
        };
    }

    private List<PropertyCondition> operator(Scalar property, Node.Entry entry) {
        var operator = OPERATORS.get(entry.key().text());
        if (operator != null) return List.of(condition(property, operator, entry.value()));
        document.refuse(
                entry.key().place(),
                "`" + entry.key().text() + "` is not a way to compare a property",
                Nearest.remedy(entry.key().text(), OPERATORS.keySet()));
        return List.of();
    }

    private PropertyCondition condition(Scalar property, Operator operator, Node value) {
        var values = switch (operator) {
            case IS, IS_NOT -> texts(value);
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> number(value);
            case PRESENT, ABSENT -> nothing(operator, value);
        };
        return new PropertyCondition(property.text(), operator, values);
    }

    private List<String> texts(Node value) {
        var items = value instanceof Node.Sequence list ? list.items() : List.of(value);
        var texts = new ArrayList<String>();
        if (items.isEmpty())
            document.refuse(value.place(), "A property cannot be one of no values", "List at least one value");
        for (var item : items) {
            if (item instanceof Scalar scalar && scalar.kind() != Kind.NOTHING) texts.add(canonical(scalar));
            else
                document.refuse(
                        item.place(),
                        "A property is compared with a text, a number or a flag, but this is " + item.inWords(),
                        "Write a value or a list of values");
        }
        return texts;
    }

    /// As JSON prints it: 5 and 5.0 are the same number.
    private static String canonical(Scalar scalar) {
        return switch (scalar.kind()) {
            case NUMBER -> plain(scalar.text());
            case FLAG -> scalar.text().toLowerCase(Locale.ROOT);
            case TEXT, NOTHING -> scalar.text();
        };
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException special) {
            return number;
        }
    }

    private List<String> number(Node value) {
        if (value instanceof Scalar scalar && scalar.kind() == Kind.NUMBER) return List.of(canonical(scalar));
        document.refuse(
                value.place(),
                "Only a number has an order, but this is " + value.inWords(),
                "Write a number, or compare with `is`");
        return List.of();
    }

    private List<String> nothing(Operator operator, Node value) {
        if (!(value instanceof Scalar scalar) || !scalar.text().equals("true")) {
            var word = operator.name().toLowerCase(Locale.ROOT);
            document.refuse(
                    value.place(), "`" + word + "` is only ever true", "Write `present: true` or `absent: true`");
        }
        return List.of();
    }
}
