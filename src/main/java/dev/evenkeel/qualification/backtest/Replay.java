package dev.evenkeel.qualification.backtest;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.HistoryQuestion;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.MeasurementPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tries a definition on every day of the past in one pass over history (F23).
final class Replay {
    private static final String OWNER = "owner";

    private final Accounts accounts;
    private final Deals deals;
    private final Activity activity;

    Replay(Accounts accounts, Deals deals, Activity activity) {
        this.accounts = accounts;
        this.deals = deals;
        this.activity = activity;
    }

    /// @throws Refused with what makes it unanswerable: no history, a window that is longer, no case of the outcome
    Replayed run(Definition definition, Question question, LocalDate today, Progress progress) {
        question.check(today);
        var notes = new ArrayList<>(new Ground(activity).check(definition, question));
        var facts = new FactsOverTime(accounts, deals, activity, question.lens());
        var conversions = conversions(question.outcome(), facts, today);
        var subjects = subjects(facts.firstSeen(), conversions, question);
        var run = new Run(definition, question, today, facts, conversions, subjects, progress);
        run.go();
        notes.add("Whose an event is follows from what is known today of people, accounts and merges.");
        return new Replayed(run.evidence, run.findings(notes));
    }

    private Map<Integer, Conversion> conversions(Outcome outcome, FactsOverTime facts, LocalDate today) {
        return switch (outcome.kind()) {
            case DEAL_WON -> facts.converted(FactsOverTime::isWon);
            case DEAL_OPENED -> facts.converted(null);
            case STAGE_REACHED -> facts.converted(outcome.detail().toLowerCase(Locale.ROOT)::equals);
            case MILESTONE -> milestones(outcome.detail(), today);
        };
    }

    private Map<Integer, Conversion> milestones(String event, LocalDate today) {
        var first = new Measure(Aggregate.FIRST_DAY, EventFilter.events(event), Window.always());
        var found = new HashMap<Integer, Conversion>();
        activity.measure(Grain.ACCOUNT, List.of(first), null, today).forEach((account, days) -> {
            if (!Double.isNaN(days[0])) found.put(account, new Conversion((long) days[0], Double.NaN));
        });
        return found;
    }

    /// Those who were there on a day of evaluation and had not converted, with the index of the first such day.
    private static Map<Integer, Integer> subjects(
            Map<Integer, Long> firstSeen, Map<Integer, Conversion> conversions, Question question) {
        long from = question.from().toEpochDay();
        var subjects = new HashMap<Integer, Integer>();
        boolean any = false;
        for (var entry : firstSeen.entrySet()) {
            int start = (int) Math.max(0, entry.getValue() - from);
            var conversion = conversions.get(entry.getKey());
            long converted = conversion == null ? Long.MAX_VALUE : conversion.day() - from;
            if (start >= Math.min(question.days(), converted)) continue;
            subjects.put(entry.getKey(), start);
            any |= converted <= question.days() - 1L + question.horizonDays();
        }
        if (!any)
            throw new Refused(
                    "outcome",
                    "No account that was there before " + question.outcome().did() + " between "
                            + question.from().plusDays(1) + " and "
                            + question.to().plusDays(question.horizonDays()),
                    "Choose another outcome, other days or a longer horizon");
        return subjects;
    }

    /// One pass.
    private final class Run {
        private final Definition definition;
        private final Question question;
        private final FactsOverTime facts;
        private final Map<Integer, Conversion> conversions;
        private final Progress progress;
        private final MeasurementPlan plan;
        private final Map<Integer, Map<String, Steps>> traits;
        private final Map<Integer, Steps> latestDeals;
        private final Map<Integer, Integer> places = new HashMap<>();
        private final SignalColumns signals;
        private final DayScores scores;
        private final RuleTally rules;
        private final LeakTest leaks;
        private final LocalDate lastDay;
        private final int days;
        private int done;
        final Evidence evidence;

        Run(
                Definition definition,
                Question question,
                LocalDate today,
                FactsOverTime facts,
                Map<Integer, Conversion> conversions,
                Map<Integer, Integer> subjects,
                Progress progress) {
            this.definition = definition;
            this.question = question;
            this.facts = facts;
            this.conversions = conversions;
            this.progress = progress;
            this.plan = MeasurementPlan.of(definition);
            var keys = new HashSet<>(plan.traits());
            keys.add(OWNER);
            this.traits = facts.traits(keys);
            this.latestDeals = plan.deals() ? facts.latestDeals() : Map.of();
            var last = question.to().plusDays(question.horizonDays());
            this.lastDay = last.isAfter(today) ? today : last;
            this.days = Math.toIntExact(lastDay.toEpochDay() - question.from().toEpochDay()) + 1;
            this.signals = new SignalColumns(definition, plan, question.from(), days);
            this.scores = new DayScores(definition, signals, question.from().toEpochDay(), question.days());
            this.rules = new RuleTally(definition);
            this.leaks = new LeakTest(definition, signals);
            this.evidence = empty(subjects);
        }

        private Evidence empty(Map<Integer, Integer> subjects) {
            var ids = subjects.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            var start = new int[ids.length];
            var converted = new int[ids.length];
            var revenue = new double[ids.length];
            var owners = new String[ids.length];
            for (int i = 0; i < ids.length; i++) {
                places.put(ids[i], i);
                start[i] = subjects.getOrDefault(ids[i], 0);
                var conversion = conversions.get(ids[i]);
                converted[i] = conversion == null
                        ? Evidence.NEVER
                        : (int) Math.min(
                                Evidence.NEVER,
                                conversion.day() - question.from().toEpochDay());
                revenue[i] = conversion == null ? Double.NaN : conversion.revenue();
                owners[i] = Objects.toString(
                        traits.getOrDefault(ids[i], Map.of())
                                .getOrDefault(OWNER, Steps.NONE)
                                .on(question.to().toEpochDay()),
                        "");
            }
            var fit = new int[ids.length][question.days()];
            var usage = new int[ids.length][question.days()];
            return new Evidence(question.days(), ids, start, converted, revenue, owners, fit, usage);
        }

        void go() {
            var left = new HashSet<>(places.keySet());
            if (!plan.measures().isEmpty()) {
                var asked =
                        new HistoryQuestion(Grain.ACCOUNT, plan.measures(), question.from(), lastDay, question.lens());
                activity.history(asked, (subject, values) -> {
                    if (left.remove(subject)) look(subject, values);
                });
            }
            for (int subject : left) look(subject, null);
        }

        private void look(int subject, double @Nullable [][] values) {
            int place = Objects.requireNonNull(places.get(subject));
            signals.read(values, traits.getOrDefault(subject, Map.of()), latestDeals.getOrDefault(subject, Steps.NONE));
            int start = evidence.start()[place];
            int end = evidence.end(place);
            int converted = evidence.converted()[place];
            scores.score(end);
            for (int day = start; day < end; day++) {
                evidence.fit()[place][day] = Points.of(scores.fit[day]);
                evidence.usage()[place][day] =
                        scores.disqualified[day] ? Points.DISQUALIFIED : Points.of(scores.usage[day]);
            }
            int hitFrom = converted == Evidence.NEVER ? Integer.MAX_VALUE : converted - question.horizonDays();
            rules.add(scores.holds, start, end, hitFrom);
            leaks.look(converted, days);
            if (++done % 64 == 0) progress.at((double) done / evidence.size());
        }

        Findings findings(List<String> notes) {
            var worth = rules.worth();
            var found = new ArrayList<>(leaks.leaks(worth, rules.base()));
            for (var key : plan.traits()) {
                long timeless = facts.timeless(key);
                if (timeless > 0)
                    found.add(new Leak(
                            Leak.Kind.WITHOUT_TIME,
                            key,
                            "Of " + timeless + " of its values nobody said since when they are true, so they count from"
                                    + " the beginning of time"));
            }
            return new Findings(worth, List.copyOf(found), List.copyOf(notes));
        }
    }
}
