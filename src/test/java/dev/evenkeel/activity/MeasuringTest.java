package dev.evenkeel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.testing.RandomEvents;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Measures by SQL equal those computed by looking at every event.
class MeasuringTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyMeasureEqualsALookAtEveryEvent(long seed) {
        var random = new Random(seed);
        var events = new RandomEvents(seed).take(600);
        try (var world = new World(folder)) {
            world.absorb(events);
            for (int i = 0; i < 12; i++) {
                var grain = random.nextBoolean() ? Grain.ACCOUNT : Grain.PERSON;
                var asOf = FIRST.plusDays(random.nextInt(45) - 2);
                var measures = measures(random);
                var expected = byHand(world, events, grain, measures, asOf);
                assertThat(world.activity().present(grain, null, asOf)).isEqualTo(expected.keySet());
                assertThat(plain(world.activity().measure(grain, measures, null, asOf), expected.keySet(), measures))
                        .isEqualTo(expected);
                var some = new HashSet<>(expected.keySet());
                some.removeIf(subject -> random.nextBoolean());
                expected.keySet().retainAll(some);
                assertThat(plain(world.activity().measure(grain, measures, some, asOf), some, measures))
                        .isEqualTo(expected);
            }
        }
    }

    private static List<Measure> measures(Random random) {
        var measures = new ArrayList<Measure>();
        for (int i = 0; i < 6; i++) {
            var aggregate = Aggregate.values()[random.nextInt(Aggregate.values().length)];
            measures.add(new Measure(aggregate, filter(random), window(random)));
        }
        return measures;
    }

    private static Window window(Random random) {
        return random.nextInt(4) == 0 ? Window.always() : new Window(1 + random.nextInt(20), random.nextInt(10));
    }

    private static EventFilter filter(Random random) {
        var where = new ArrayList<PropertyCondition>();
        if (random.nextInt(3) == 0) where.add(condition(random));
        return switch (random.nextInt(4)) {
            case 0 -> new EventFilter(Set.of(), Set.of(), where);
            case 1 -> new EventFilter(Set.of("Schedule Created"), Set.of(), where);
            case 2 -> new EventFilter(Set.of("Shift Swapped", "Report Exported"), Set.of("Pricing"), where);
            default -> new EventFilter(Set.of(), Set.of("Pricing", "Docs"), where);
        };
    }

    private static PropertyCondition condition(Random random) {
        var operators = PropertyCondition.Operator.values();
        var operator = operators[random.nextInt(operators.length)];
        return switch (operator) {
            case IS, IS_NOT -> new PropertyCondition("kind", operator, List.of("k0", "k" + random.nextInt(3)));
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN ->
                new PropertyCondition("size", operator, List.of("" + random.nextInt(10)));
            case PRESENT, ABSENT -> new PropertyCondition(random.nextBoolean() ? "size" : "none", operator, List.of());
        };
    }

    /// Whoever did nothing within any window is left out of the answer: a count of 0, and no day.
    private static Map<Integer, List<Double>> plain(
            Map<Integer, double[]> values, Set<Integer> subjects, List<Measure> measures) {
        var nothing = measures.stream()
                .map(measure -> switch (measure.aggregate()) {
                    case COUNT, PEOPLE, DAYS -> 0.0;
                    case FIRST_DAY, LAST_DAY -> Double.NaN;
                })
                .toList();
        var plain = new HashMap<Integer, List<Double>>();
        subjects.forEach(subject -> plain.put(subject, nothing));
        values.forEach((subject, numbers) ->
                plain.put(subject, java.util.Arrays.stream(numbers).boxed().toList()));
        return plain;
    }

    private static Map<Integer, List<Double>> byHand(
            World world, List<Event> events, Grain grain, List<Measure> measures, LocalDate asOf) {
        var bySubject = new HashMap<Integer, List<Event>>();
        for (var event : events) {
            var whose = world.identities.whose(event);
            int subject = grain == Grain.ACCOUNT ? whose.account() : whose.person();
            var usage =
                    Set.of(EventKind.TRACK, EventKind.PAGE, EventKind.SCREEN).contains(event.kind());
            if (subject != 0 && usage && !event.bot() && !day(event).isAfter(asOf))
                bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(event);
        }
        var values = new HashMap<Integer, List<Double>>();
        bySubject.forEach((subject, own) -> values.put(
                subject,
                measures.stream()
                        .map(measure -> byHand(world, own, measure, asOf))
                        .toList()));
        return values;
    }

    private static double byHand(World world, List<Event> own, Measure measure, LocalDate asOf) {
        var meant = own.stream().filter(event -> isMeant(event, measure, asOf)).toList();
        var days = new TreeSet<>(
                meant.stream().map(event -> day(event).toEpochDay()).toList());
        return switch (measure.aggregate()) {
            case COUNT -> meant.size();
            case PEOPLE ->
                meant.stream()
                        .map(event -> world.identities.whose(event).person())
                        .distinct()
                        .count();
            case DAYS -> days.size();
            case FIRST_DAY -> days.isEmpty() ? Double.NaN : days.first();
            case LAST_DAY -> days.isEmpty() ? Double.NaN : days.last();
        };
    }

    private static boolean isMeant(Event event, Measure measure, LocalDate asOf) {
        var filter = measure.filter();
        var last = asOf.minusDays(measure.window().offset());
        var within = !day(event).isAfter(last)
                && (measure.window().days() == Window.ALL_DAYS
                        || day(event).isAfter(last.minusDays(measure.window().days())));
        var named = filter.events().isEmpty() && filter.pages().isEmpty()
                ? event.kind() == EventKind.TRACK
                : (event.kind() == EventKind.TRACK ? filter.events() : filter.pages()).contains(event.name());
        return within && named && filter.where().stream().allMatch(condition -> holds(event, condition));
    }

    private static boolean holds(Event event, PropertyCondition condition) {
        var value = JSON.readTree(event.data()).get(condition.property());
        if (value == null) return condition.operator() == PropertyCondition.Operator.ABSENT;
        var text = value.asString();
        return switch (condition.operator()) {
            case IS -> condition.values().contains(text);
            case IS_NOT -> !condition.values().contains(text);
            case AT_LEAST -> value.doubleValue() >= operand(condition);
            case MORE_THAN -> value.doubleValue() > operand(condition);
            case AT_MOST -> value.doubleValue() <= operand(condition);
            case LESS_THAN -> value.doubleValue() < operand(condition);
            case PRESENT -> true;
            case ABSENT -> false;
        };
    }

    private static double operand(PropertyCondition condition) {
        return Double.parseDouble(condition.values().getFirst());
    }

    private static LocalDate day(Event event) {
        return LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
    }
}
