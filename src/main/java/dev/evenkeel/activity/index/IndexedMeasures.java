package dev.evenkeel.activity.index;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Measures by going through the columns of whom they are about. What it answers is what SQL over the events answers.
public final class IndexedMeasures {
    private final UsageIndex.State state;
    private final Grain grain;
    private final int[] subjects;
    private final int asOf;

    /// The last epoch day on which an event may have come in.
    private final int known;

    /// @param wanted null for all
    IndexedMeasures(
            UsageIndex.State state, Grain grain, @Nullable Collection<Integer> wanted, LocalDate asOf, Lens lens) {
        this.state = state;
        this.grain = grain;
        this.asOf = Math.toIntExact(asOf.toEpochDay());
        this.known = lens == Lens.AS_KNOWN ? this.asOf : Integer.MAX_VALUE;
        this.subjects = wanted == null
                ? all()
                : wanted.stream()
                        .mapToInt(Integer::intValue)
                        .filter(subject -> subject != 0)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    private int[] all() {
        var directories = state.segments().stream().map(this::directory).toList();
        var together = new int
                [directories.stream().mapToInt(of -> of.subjects().length).sum()];
        int size = 0;
        for (var directory : directories) {
            System.arraycopy(directory.subjects(), 0, together, size, directory.subjects().length);
            size += directory.subjects().length;
        }
        return Arrays.stream(together)
                .filter(subject -> subject != 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private Directory directory(Segment segment) {
        return switch (grain) {
            case ACCOUNT -> segment.byAccount();
            case PERSON -> segment.byPerson();
        };
    }

    /// Who did anything at all up to the day.
    public Set<Integer> present() {
        var present = new HashSet<Integer>();
        var reading = new Reading(known);
        for (var segment : state.segments()) {
            if (segment.firstDay > asOf) continue;
            var directory = directory(segment);
            for (int subject : subjects) {
                int found = directory.find(subject);
                if (found < 0 || present.contains(subject)) continue;
                for (int at = directory.from()[found]; at < directory.from()[found + 1]; at++) {
                    segment.read(directory.stretch(at), Integer.MIN_VALUE, asOf, reading);
                    if (reading.size > 0) present.add(subject);
                }
            }
        }
        return present;
    }

    /// The last epoch day up to the day on which each person did anything in what these accounts are.
    public Map<Integer, Integer> lastDays() {
        var last = new HashMap<Integer, Integer>();
        var reading = new Reading(known);
        for (var segment : state.segments()) {
            var directory = segment.byAccount();
            for (int account : subjects) {
                int found = directory.find(account);
                if (found < 0) continue;
                for (int at = directory.from()[found]; at < directory.from()[found + 1]; at++) {
                    segment.read(at, Integer.MIN_VALUE, asOf, reading);
                    if (reading.size > 0)
                        last.merge(segment.columns.person().get(at), reading.day[reading.size - 1], Math::max);
                }
            }
        }
        last.remove(0);
        return last;
    }

    /// Whether a measure can be computed from what the index keeps; properties of events are not among it.
    public static boolean knows(Measure measure) {
        return measure.filter().where().isEmpty();
    }

    /// For each subject a value a measure, in their order; those that did nothing in any window may be left out. A
    /// measure that is not known has the value it has without events.
    public Map<Integer, double[]> answer(List<Measure> measures) {
        var counters = new HashMap<Measure, Counter>();
        for (var measure : measures)
            counters.computeIfAbsent(measure, wanted -> new Counter(wanted, meant(wanted), asOf, state.firstDay()));
        var bounded = new ArrayList<Counter>();
        var always = new ArrayList<Counter>();
        counters.forEach(
                (measure, counter) -> (measure.window().days() == Window.ALL_DAYS ? always : bounded).add(counter));
        var passes = List.of(new Pass(bounded), new Pass(always));
        var values = new HashMap<Integer, double[]>();
        var inOrder = measures.stream().map(counters::get).toArray(Counter[]::new);
        for (int i = 0; i < subjects.length; i++) {
            for (var counter : inOrder) counter.begin();
            boolean any = false;
            for (var pass : passes) any |= pass.over(subjects[i], i + 1);
            if (any) values.put(subjects[i], values(inOrder));
        }
        return values;
    }

    private boolean[] meant(Measure measure) {
        return knows(measure)
                ? state.names().meant(measure.filter())
                : new boolean[state.names().size()];
    }

    private static double[] values(Counter[] counters) {
        var values = new double[counters.length];
        for (int i = 0; i < values.length; i++) values[i] = counters[i].value();
        return values;
    }

    /// Several counters that are interested in about the same days.
    private final class Pass {
        private final Counter[] counters;
        private final int first;
        private final int last;
        private final long bits;
        private final Reading reading = new Reading(known);
        private final List<Segment> segments = new ArrayList<>();

        Pass(List<Counter> counters) {
            this.counters = counters.toArray(Counter[]::new);
            this.first = counters.stream().mapToInt(Counter::first).min().orElse(0);
            this.last = counters.stream().mapToInt(Counter::last).max().orElse(0);
            long all = 0;
            for (var counter : counters) all |= counter.bits();
            this.bits = all;
            for (var segment : state.segments())
                if (bits != 0 && segment.firstDay <= last && segment.lastDay >= first) segments.add(segment);
        }

        /// Counts what a subject did; whether it did anything.
        boolean over(int subject, int number) {
            boolean any = false;
            for (var segment : segments) {
                var directory = directory(segment);
                int found = directory.find(subject);
                if (found < 0) continue;
                for (int at = directory.from()[found]; at < directory.from()[found + 1]; at++)
                    any |= over(segment, directory.stretch(at), number);
            }
            return any;
        }

        private boolean over(Segment segment, int stretch, int number) {
            var columns = segment.columns;
            long names = columns.names().get(stretch);
            if ((names & bits) == 0) return false;
            segment.read(stretch, first, last, reading);
            if (reading.size == 0) return false;
            int person = columns.person().get(stretch);
            for (var counter : counters) if ((names & counter.bits()) != 0) counter.add(person, reading, number);
            return true;
        }
    }
}
