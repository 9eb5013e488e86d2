package dev.evenkeel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.testing.RandomEvents;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The history of one pass equals SQL asked day by day, and a look at every event: with events that come late, twice
/// and
/// out of order, people who move and accounts that are found out afterwards.
class HistoryTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyDayEqualsTheAnswerOfThatDay(long seed) {
        var random = new Random(seed);
        var events = late(new RandomEvents(seed).take(500), random);
        try (var world = new World(folder)) {
            for (var batch : shuffledWithDuplicates(events, random)) world.absorb(batch);
            world.catchUp();
            for (int i = 0; i < 4; i++) {
                var from = FIRST.plusDays(random.nextInt(40) - 5);
                var question = new HistoryQuestion(
                        random.nextInt(3) > 0 ? Grain.ACCOUNT : Grain.PERSON,
                        measures(random),
                        from,
                        from.plusDays(random.nextInt(90)),
                        random.nextBoolean() ? Lens.AS_KNOWN : Lens.AS_IT_HAPPENED);
                var history = history(world, question);
                var byEngine = historyOf(answer -> new HistoryReading(
                                world.engine, new EngineRows(world.engine, List.of()), question, answer)
                        .answer());
                for (int day = 0; day < question.days(); day += 1 + random.nextInt(8)) {
                    var asOf = question.from().plusDays(day);
                    assertThat(plain(history, day, question))
                            .isEqualTo(plain(byEngine, day, question))
                            .as("%s %s", question.lens(), asOf)
                            .isEqualTo(bySql(world, question, asOf))
                            .isEqualTo(byHand(world, events, question, asOf));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void whoIsThereIsKnownFromTheFirstDayOfAnything(long seed) {
        var random = new Random(seed);
        var events = late(new RandomEvents(seed).take(200), random);
        try (var world = new World(folder)) {
            world.absorb(events);
            for (var lens : Lens.values()) {
                var first = world.activity().firstSeen(Grain.ACCOUNT, lens);
                for (int day = 0; day < 60; day += 7) {
                    var asOf = FIRST.plusDays(day);
                    var there = new HashMap<>(first);
                    there.values().removeIf(seen -> seen.isAfter(asOf));
                    assertThat(there.keySet()).isEqualTo(present(world, events, lens, asOf));
                    assertThat(new ArrivalReading(world.engine).firstSeen(Grain.ACCOUNT, lens))
                            .isEqualTo(first);
                    assertThat(new ArrivalReading(world.engine).arrivals(FIRST, asOf))
                            .isEqualTo(world.activity().arrivals(FIRST, asOf));
                }
            }
        }
    }

    private static Set<Integer> present(World world, List<Event> events, Lens lens, LocalDate asOf) {
        var present = new java.util.HashSet<Integer>();
        for (var event : events)
            if (isUsage(event) && isSeen(event, lens, asOf))
                present.add(world.identities.whose(event).account());
        present.remove(0);
        return present;
    }

    /// Some arrive on their day, some days or weeks later, a few before their day by a sender's clock.
    private static List<Event> late(List<Event> events, Random random) {
        return events.stream()
                .map(event -> {
                    int days = random.nextInt(3) > 0 ? 0 : random.nextInt(30);
                    var received = event.at().plusSeconds(days * 86_400L).plusSeconds(random.nextInt(7_200) - 1_800);
                    return new Event(
                            event.id(),
                            event.messageId(),
                            event.kind(),
                            event.userId(),
                            event.anonymousId(),
                            event.groupId(),
                            event.previousId(),
                            event.name(),
                            event.at(),
                            received,
                            event.clamped(),
                            event.bot(),
                            event.imported(),
                            event.data(),
                            event.context(),
                            event.source());
                })
                .toList();
    }

    private static List<List<Event>> shuffledWithDuplicates(List<Event> events, Random random) {
        var stream = new ArrayList<>(events);
        for (int i = 0; i < 60; i++) stream.add(events.get(random.nextInt(events.size())));
        Collections.shuffle(stream, random);
        var batches = new ArrayList<List<Event>>();
        for (int from = 0; from < stream.size(); from += 80)
            batches.add(stream.subList(from, Math.min(stream.size(), from + 80)));
        return batches;
    }

    private static List<Measure> measures(Random random) {
        var measures = new ArrayList<Measure>();
        for (int i = 0; i < 6; i++)
            measures.add(new Measure(
                    Aggregate.values()[random.nextInt(Aggregate.values().length)], filter(random), window(random)));
        measures.add(measures.getFirst());
        return measures;
    }

    private static Window window(Random random) {
        return random.nextInt(4) == 0
                ? new Window(Window.ALL_DAYS, random.nextInt(3) * 4)
                : new Window(1 + random.nextInt(70), random.nextInt(10));
    }

    private static EventFilter filter(Random random) {
        var where = random.nextInt(4) > 0
                ? List.<PropertyCondition>of()
                : List.of(new PropertyCondition("kind", PropertyCondition.Operator.IS, List.of("k1")));
        return switch (random.nextInt(4)) {
            case 0 -> new EventFilter(Set.of(), Set.of(), where);
            case 1 -> new EventFilter(Set.of("Schedule Created"), Set.of(), where);
            case 2 -> new EventFilter(Set.of("Shift Swapped", "Report Exported"), Set.of("Pricing"), where);
            default -> new EventFilter(Set.of(), Set.of("Pricing"), where);
        };
    }

    private static Map<Integer, double[][]> history(World world, HistoryQuestion question) {
        return historyOf(answer -> world.activity().history(question, answer));
    }

    private static Map<Integer, double[][]> historyOf(Consumer<SubjectDays> asking) {
        var history = new HashMap<Integer, double[][]>();
        asking.accept((subject, values) -> {
            var copy = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
            assertThat(history.put(subject, copy)).as("each subject once").isNull();
        });
        return history;
    }

    /// Without those of whom nothing counts on the day.
    private static Map<Integer, List<Double>> plain(
            Map<Integer, double[][]> history, int day, HistoryQuestion question) {
        var plain = new HashMap<Integer, List<Double>>();
        history.forEach((subject, values) ->
                plain.put(subject, Arrays.stream(values).map(one -> one[day]).toList()));
        plain.values().removeIf(values -> values.equals(nothing(question)));
        return plain;
    }

    private static List<Double> nothing(HistoryQuestion question) {
        return question.measures().stream()
                .map(measure -> switch (measure.aggregate()) {
                    case COUNT, PEOPLE, DAYS -> 0.0;
                    case FIRST_DAY, LAST_DAY -> Double.NaN;
                })
                .toList();
    }

    private static Map<Integer, List<Double>> bySql(World world, HistoryQuestion question, LocalDate asOf) {
        var plain = new HashMap<Integer, List<Double>>();
        world.activity()
                .bySql(question.grain(), question.measures(), null, asOf, question.lens())
                .forEach((subject, values) ->
                        plain.put(subject, Arrays.stream(values).boxed().toList()));
        plain.values().removeIf(values -> values.equals(nothing(question)));
        return plain;
    }

    private static Map<Integer, List<Double>> byHand(
            World world, List<Event> events, HistoryQuestion question, LocalDate asOf) {
        var bySubject = new HashMap<Integer, List<Event>>();
        for (var event : events) {
            var whose = world.identities.whose(event);
            int subject = question.grain() == Grain.ACCOUNT ? whose.account() : whose.person();
            if (subject != 0 && isUsage(event) && isSeen(event, question.lens(), asOf))
                bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(event);
        }
        var values = new HashMap<Integer, List<Double>>();
        bySubject.forEach((subject, own) -> values.put(
                subject,
                question.measures().stream()
                        .map(measure -> byHand(world, own, measure, asOf))
                        .toList()));
        values.values().removeIf(numbers -> numbers.equals(nothing(question)));
        return values;
    }

    private static boolean isUsage(Event event) {
        return Set.of(EventKind.TRACK, EventKind.PAGE, EventKind.SCREEN).contains(event.kind()) && !event.bot();
    }

    private static boolean isSeen(Event event, Lens lens, LocalDate asOf) {
        var arrived = lens == Lens.AS_IT_HAPPENED
                || !LocalDate.ofInstant(event.receivedAt(), ZoneOffset.UTC).isAfter(asOf);
        return arrived && !day(event).isAfter(asOf);
    }

    private static double byHand(World world, List<Event> own, Measure measure, LocalDate asOf) {
        var last = asOf.minusDays(measure.window().offset());
        var meant = own.stream()
                .filter(event -> !day(event).isAfter(last))
                .filter(event -> measure.window().days() == Window.ALL_DAYS
                        || day(event).isAfter(last.minusDays(measure.window().days())))
                .filter(event -> isNamed(event, measure.filter()))
                .filter(event ->
                        measure.filter().where().isEmpty() || event.data().contains("\"kind\":\"k1\""))
                .toList();
        var days = meant.stream().mapToDouble(event -> day(event).toEpochDay());
        return switch (measure.aggregate()) {
            case COUNT -> meant.size();
            case PEOPLE ->
                meant.stream()
                        .map(event -> world.identities.whose(event).person())
                        .distinct()
                        .count();
            case DAYS -> days.distinct().count();
            case FIRST_DAY -> days.min().orElse(Double.NaN);
            case LAST_DAY -> days.max().orElse(Double.NaN);
        };
    }

    private static boolean isNamed(Event event, EventFilter filter) {
        if (filter.events().isEmpty() && filter.pages().isEmpty()) return event.kind() == EventKind.TRACK;
        return (event.kind() == EventKind.TRACK ? filter.events() : filter.pages()).contains(event.name());
    }

    private static LocalDate day(Event event) {
        return LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
    }
}
