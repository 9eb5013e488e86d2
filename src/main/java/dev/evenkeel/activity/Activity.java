package dev.evenkeel.activity;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.history.UsageRows;
import dev.evenkeel.activity.index.IndexedMeasures;
import dev.evenkeel.activity.index.UsageIndex;
import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What people did: measures, timelines and charts, as of any day.
public final class Activity {
    private final Engine engine;
    private final UsageIndex index;

    public Activity(Engine engine, UsageIndex index) {
        this.engine = engine;
        this.index = index;
    }

    /// Who did anything at all up to the day.
    ///
    /// @param subjects whom to look for; null for everybody
    public Set<Integer> present(Grain grain, @Nullable Collection<Integer> subjects, LocalDate asOf) {
        return index.measures(grain, subjects, asOf, Lens.AS_IT_HAPPENED)
                .map(IndexedMeasures::present)
                .orElseGet(() -> new Measuring(engine, grain, subjects, asOf, Lens.AS_IT_HAPPENED).present());
    }

    /// Computes every measure for every subject that did anything in the windows; others are left out.
    ///
    /// @param subjects whom to compute for; null for everybody
    /// @param asOf the last day that is seen
    /// @return for each subject a value a measure, in their order: 0 for a count without events,
    ///     NaN for a day without one
    public Map<Integer, double[]> measure(
            Grain grain, List<Measure> measures, @Nullable Collection<Integer> subjects, LocalDate asOf) {
        return measure(grain, measures, subjects, asOf, Lens.AS_IT_HAPPENED);
    }

    /// The same, as it happened or as it was known at the end of that day.
    public Map<Integer, double[]> measure(
            Grain grain, List<Measure> measures, @Nullable Collection<Integer> subjects, LocalDate asOf, Lens lens) {
        var indexed = index.measures(grain, subjects, asOf, lens).orElse(null);
        if (indexed == null) return bySql(grain, measures, subjects, asOf, lens);
        var values = indexed.answer(measures);
        var others = measures.stream()
                .filter(measure -> !IndexedMeasures.knows(measure))
                .distinct()
                .toList();
        if (others.isEmpty()) return values;
        bySql(grain, others, subjects, asOf, lens).forEach((subject, numbers) -> {
            var all = values.computeIfAbsent(subject, nobody -> Measuring.nothing(measures));
            for (int i = 0; i < all.length; i++)
                if (!IndexedMeasures.knows(measures.get(i))) all[i] = numbers[others.indexOf(measures.get(i))];
        });
        return values;
    }

    /// The same answered by the engine alone: what other ways of measuring are held against.
    public Map<Integer, double[]> bySql(
            Grain grain, List<Measure> measures, @Nullable Collection<Integer> subjects, LocalDate asOf, Lens lens) {
        return new Measuring(engine, grain, subjects, asOf, lens).answer(measures);
    }

    /// Computes every measure for every subject on every day of a span, exactly, in one pass; hands over those who did
    /// anything, each once, in no order.
    public void history(HistoryQuestion question, SubjectDays each) {
        UsageRows rows =
                index.rows().<UsageRows>map(indexed -> indexed).orElseGet(() -> new EngineRows(engine, List.of()));
        new HistoryReading(engine, rows, question, each).answer();
    }

    /// The first day on which anything that each subject did was there to be seen.
    public Map<Integer, LocalDate> firstSeen(Grain grain, Lens lens) {
        return index.rows()
                .map(rows -> rows.firstSeen(grain, lens))
                .orElseGet(() -> new ArrivalReading(engine).firstSeen(grain, lens));
    }

    /// The events that tell of traits and deals and arrived after their day, each with the day on which it arrived.
    public Map<UUID, LocalDate> lateFacts() {
        return new ArrivalReading(engine).lateFacts();
    }

    /// How the events of a span came in.
    public Arrivals arrivals(LocalDate from, LocalDate to) {
        return index.rows()
                .map(rows -> rows.arrivals(from, to))
                .orElseGet(() -> new ArrivalReading(engine).arrivals(from, to));
    }

    /// The history of an account or a person, newest first.
    public List<TimelineEntry> timeline(TimelineQuestion question) {
        return new TimelineReading(engine).answer(question);
    }

    /// How often what was done on which day, with how many people: the material of charts.
    public List<DayOfUse> days(Grain grain, int subject, LocalDate from, LocalDate to) {
        return new DaysReading(engine).days(grain, subject, from, to);
    }

    /// All names of events and pages that were seen, with how often and when last.
    public List<EventName> names(LocalDate asOf) {
        return new DaysReading(engine).names(asOf);
    }

    /// People who did anything in the account up to the day, with how often and when last.
    public List<PersonOfAccount> people(int account, LocalDate asOf) {
        return new DaysReading(engine).people(account, asOf);
    }

    /// The last day up to a day on which each person did anything in the account.
    public Map<Integer, LocalDate> lastDays(int account, LocalDate asOf) {
        var days = new HashMap<Integer, LocalDate>();
        index.measures(Grain.ACCOUNT, List.of(account), asOf, Lens.AS_IT_HAPPENED)
                .ifPresentOrElse(
                        indexed -> indexed.lastDays()
                                .forEach((person, day) -> days.put(person, LocalDate.ofEpochDay(day))),
                        () -> people(account, asOf)
                                .forEach(one ->
                                        days.put(one.person(), LocalDate.ofInstant(one.last(), ZoneOffset.UTC))));
        return days;
    }

    /// How much each person did on each day, in no order; days without anything are left out.
    public List<PersonDay> personDays(Grain grain, int subject, LocalDate from, LocalDate to) {
        return new DaysReading(engine).personDays(grain, subject, from, to);
    }

    /// How often accounts did what each filter means in each of the last weeks, the oldest week first.
    ///
    /// @return a list of weeks for each filter, in their order
    public List<List<Long>> weeks(List<EventFilter> filters, LocalDate asOf, int weeks) {
        return new WeeksReading(engine, asOf, weeks).answer(filters);
    }

    /// What was received on a day, by hour and source.
    public List<ReceivedHour> received(LocalDate day) {
        return new ReceptionReading(engine).on(day);
    }

    /// Every name that a track call ever had.
    public Set<String> trackNames() {
        return names(LocalDate.MAX.withYear(9999)).stream()
                .filter(name -> name.kind() == EventKind.TRACK)
                .map(EventName::name)
                .collect(Collectors.toSet());
    }
}
