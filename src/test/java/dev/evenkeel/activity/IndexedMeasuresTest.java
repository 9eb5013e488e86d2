package dev.evenkeel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.activity.index.IndexedMeasures;
import dev.evenkeel.testing.RandomEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The usage index answers what the engine answers, whatever came in, in whatever order, and after whatever crash.
class IndexedMeasuresTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    private record Row(int account, int person, int day, int received, boolean page, String name) {}

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void isEqualToSqlForAnyOrderOfArrivalAndAnyRestart(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<>(new RandomEvents(seed).take(500));
        Collections.shuffle(events, random);
        try (var world = new World(folder)) {
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(40));
                world.absorb(events.subList(from, to));
                from = to;
                if (random.nextInt(4) == 0) world.restart();
                if (random.nextInt(3) == 0) agree(world, random);
            }
            agree(world, random);
        }
    }

    @Test
    void isMadeAnewWhereItsFilesBelongToAnotherStoreOrAreCutOff() throws IOException {
        try (var world = new World(folder)) {
            world.absorb(new RandomEvents(1).take(300));
            var index = folder.resolve("usage-index");
            assertThat(index.resolve("contents.json")).exists();
            try (var files = Files.list(index)) {
                for (var file : files.toList())
                    if (file.getFileName().toString().startsWith("segment"))
                        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
            }
            world.restart();
            world.catchUp();
            agree(world, new Random(1));
            Files.writeString(
                    index.resolve("contents.json"),
                    Files.readString(index.resolve("contents.json")).replace("\"high\":", "\"high\":1"));
            world.restart();
            world.catchUp();
            agree(world, new Random(2));
        }
    }

    private static void agree(World world, Random random) {
        world.catchUp();
        assertThat(world.index.isReady()).isTrue();
        for (int i = 0; i < 4; i++) {
            var grain = random.nextBoolean() ? Grain.ACCOUNT : Grain.PERSON;
            var asOf = FIRST.plusDays(random.nextInt(45) - 2);
            var measures = measures(random);
            var everybody = new Measuring(world.engine, grain, null, asOf, Lens.AS_IT_HAPPENED).present();
            Set<Integer> some = null;
            if (random.nextBoolean()) {
                some = new HashSet<>(everybody);
                some.removeIf(subject -> random.nextInt(3) == 0);
            }
            assertThat(world.activity().present(grain, some, asOf)).isEqualTo(some == null ? everybody : some);
            assertThat(plain(world.activity().measure(grain, measures, some, asOf), measures))
                    .isEqualTo(
                            plain(world.activity().bySql(grain, measures, some, asOf, Lens.AS_IT_HAPPENED), measures));
            if (grain == Grain.ACCOUNT) for (int account : everybody) lastDaysAgree(world.activity(), account, asOf);
            var inIndex = measures.stream().filter(IndexedMeasures::knows).toList();
            assertThat(plain(
                            world.index
                                    .measures(grain, some, asOf, Lens.AS_KNOWN)
                                    .orElseThrow()
                                    .answer(inIndex),
                            inIndex))
                    .isEqualTo(plain(asKnown(world, grain, inIndex, some, asOf), inIndex));
        }
    }

    private static void lastDaysAgree(Activity activity, int account, LocalDate asOf) {
        var expected = new HashMap<Integer, LocalDate>();
        for (var person : activity.people(account, asOf))
            expected.put(person.person(), LocalDate.ofInstant(person.last(), ZoneOffset.UTC));
        assertThat(activity.lastDays(account, asOf)).isEqualTo(expected);
    }

    /// By looking at every row.
    private static Map<Integer, double[]> asKnown(
            World world, Grain grain, List<Measure> measures, @Nullable Collection<Integer> some, LocalDate asOf) {
        var rows = new HashMap<Integer, List<Row>>();
        world.engine.usage(0, (account, person, actor, day, received, page, name) -> {
            int subject = grain == Grain.ACCOUNT ? account : person;
            if (subject != 0 && received <= asOf.toEpochDay() && (some == null || some.contains(subject)))
                rows.computeIfAbsent(subject, s -> new ArrayList<>())
                        .add(new Row(account, person, day, received, page, name));
        });
        var values = new HashMap<Integer, double[]>();
        rows.forEach((subject, own) -> values.put(
                subject,
                measures.stream()
                        .mapToDouble(measure -> value(measure, own, asOf))
                        .toArray()));
        return values;
    }

    private static double value(Measure measure, List<Row> own, LocalDate asOf) {
        long last = asOf.minusDays(measure.window().offset()).toEpochDay();
        var filter = measure.filter();
        var meant = own.stream()
                .filter(row -> row.day <= last
                        && (measure.window().days() == Window.ALL_DAYS
                                || row.day > last - measure.window().days()))
                .filter(row -> filter.events().isEmpty() && filter.pages().isEmpty()
                        ? !row.page
                        : (row.page ? filter.pages() : filter.events()).contains(row.name))
                .toList();
        var days = new TreeSet<>(meant.stream().map(Row::day).toList());
        return switch (measure.aggregate()) {
            case COUNT -> meant.size();
            case PEOPLE -> meant.stream().map(Row::person).distinct().count();
            case DAYS -> days.size();
            case FIRST_DAY -> days.isEmpty() ? Double.NaN : days.first();
            case LAST_DAY -> days.isEmpty() ? Double.NaN : days.last();
        };
    }

    /// Whoever did nothing within any window may be left out or not.
    private static Map<Integer, List<Double>> plain(Map<Integer, double[]> values, List<Measure> measures) {
        var nothing = Arrays.stream(Measuring.nothing(measures)).boxed().toList();
        var plain = new HashMap<Integer, List<Double>>();
        values.forEach((subject, numbers) ->
                plain.put(subject, Arrays.stream(numbers).boxed().toList()));
        plain.values().removeIf(nothing::equals);
        return plain;
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
        return switch (random.nextInt(5)) {
            case 0 -> EventFilter.ANY_ACTIVITY;
            case 1 -> EventFilter.events("Schedule Created");
            case 2 -> new EventFilter(Set.of("Shift Swapped", "Report Exported"), Set.of("Pricing"), List.of());
            case 3 -> new EventFilter(Set.of(), Set.of("Pricing", "Docs"), List.of());
            default ->
                new EventFilter(
                        Set.of(),
                        Set.of(),
                        List.of(new PropertyCondition("size", PropertyCondition.Operator.PRESENT, List.of())));
        };
    }
}
