package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Accounts with events, traits and deals in plain lists; computes every measure by looking at every event.
final class FakeCompany implements UsageNumbers, SubjectFacts {
    private final List<Done> events = new ArrayList<>();
    final Map<Integer, Map<String, Object>> traits = new HashMap<>();
    final Map<Integer, LatestDeal> deals = new HashMap<>();
    final List<Set<Integer>> asked = new ArrayList<>();

    private record Done(int account, int person, String event, LocalDate day) {}

    void did(int account, int person, String event, LocalDate day) {
        events.add(new Done(account, person, event, day));
    }

    @Override
    public Set<Integer> subjects(Grain grain, @Nullable Set<Integer> subjects, LocalDate asOf) {
        var present = new HashSet<>(traits.keySet());
        if (subjects != null) present.retainAll(subjects);
        asked.add(present);
        return present;
    }

    @Override
    public Map<Integer, Map<String, Object>> traits(
            Grain about, Grain whose, Set<String> keys, @Nullable Set<Integer> subjects, LocalDate asOf) {
        return traits;
    }

    @Override
    public Map<Integer, LatestDeal> deals(
            Grain about, Set<String> fields, @Nullable Set<Integer> subjects, LocalDate asOf) {
        return deals;
    }

    @Override
    public Map<Integer, double[]> measure(
            Grain grain, List<Measure> measures, @Nullable Set<Integer> subjects, LocalDate asOf) {
        var numbers = new HashMap<Integer, double[]>();
        for (var account : events.stream().map(Done::account).distinct().toList()) {
            numbers.put(
                    account,
                    measures.stream()
                            .mapToDouble(measure -> number(account, measure, asOf))
                            .toArray());
        }
        return numbers;
    }

    private double number(int account, Measure measure, LocalDate asOf) {
        var end = asOf.minusDays(measure.window().offset());
        var start = measure.window().days() == Window.ALL_DAYS
                ? LocalDate.MIN
                : end.minusDays(measure.window().days());
        var in = events.stream()
                .filter(done -> done.account() == account)
                .filter(done -> measure.filter().events().isEmpty()
                        || measure.filter().events().contains(done.event()))
                .filter(done -> done.day().isAfter(start) && !done.day().isAfter(end))
                .toList();
        return switch (measure.aggregate()) {
            case COUNT -> in.size();
            case PEOPLE -> in.stream().map(Done::person).distinct().count();
            case DAYS -> in.stream().map(Done::day).distinct().count();
            case FIRST_DAY ->
                in.stream().mapToDouble(done -> done.day().toEpochDay()).min().orElse(Double.NaN);
            case LAST_DAY ->
                in.stream().mapToDouble(done -> done.day().toEpochDay()).max().orElse(Double.NaN);
        };
    }
}
