package dev.evenkeel.bench;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.activity.Absorber;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Lens;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.MeasurementPlan;
import dev.evenkeel.qualification.backtest.Backtests;
import dev.evenkeel.qualification.backtest.Outcome;
import dev.evenkeel.qualification.backtest.Question;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;

/// Inside a measured server: a backtest of ten signals over all its days, as known, with a deal won in every fourth
/// account.
final class TriedOnThePast {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int WARMING = 3;
    private static final int SQL_DAYS = 10;
    private static final int MOVES = 10;
    private static final int HORIZON = 40;
    private static final String TEN_SIGNALS = """
            kind: definition
            name: ten-signals
            title: Ten signals
            about: account
            signals:
              people: {people: {window: 28d}}
              days: {days_active: {window: 28d}}
              schedules: {count: {event: Schedule Published, window: 28d}}
              growth: {change: {of: people, window: 28d}}
              share: {share: {of: people, in: {trait: seats}}}
              invites: {count: {event: Invite Accepted, window: 28d}}
              exported: {milestone: {event: Report Exported, times: 3}}
              swapped: {people: {event: Shift Swapped, window: 14d}}
              quiet: {last_seen: {}}
              employees: {trait: employees, type: number}
            fit:
              threshold: 10
              rules:
                - {name: Size, when: employees >= 50 && employees <= 1000, points: 20}
            usage:
              threshold: 60
              rules:
                - {name: People, when: people >= 12, points: 20}
                - {name: Days, when: days >= 12, points: 10}
                - {name: Schedules, when: schedules >= 150, points: 15, half_life: 14d}
                - {name: Growth, when: growth >= 1.02 && people >= 4, points: 10}
                - {name: Invites, when: invites >= 40, points: 10, half_life: 28d}
                - {name: Seats, when: share >= 0.3, points: 15}
                - {name: Exported, when: exported, points: 10}
                - {name: Swapped, when: swapped >= 8, points: 15}
                - {name: Quiet, when: quiet >= 14, points: -20}
            """;

    private final EventSink sink;
    private final Absorber absorber;
    private final Definitions definitions;
    private final Backtests backtests;
    private final Activity activity;
    private final Accounts accounts;
    private final InstantSource clock;

    TriedOnThePast(
            EventSink sink,
            Absorber absorber,
            Definitions definitions,
            Backtests backtests,
            Activity activity,
            Accounts accounts,
            InstantSource clock) {
        this.sink = sink;
        this.absorber = absorber;
        this.definitions = definitions;
        this.backtests = backtests;
        this.activity = activity;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Seconds of one backtest, of the SQL beside it, and of a moved threshold.
    ///
    /// @param days how long the history is
    String measure(int days) {
        var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(500);
        winDeals(first, days);
        // The longest window is two times 28 days.
        int from = Math.min(56, days / 4);
        int horizon = Math.min(HORIZON, days / 4);
        var definition = definitions.compile("ten-signals.yaml", text(from));
        var question =
                new Question(first.plusDays(from), first.plusDays(days - 1L), horizon, Outcome.DEAL_WON, Lens.AS_KNOWN);
        double full = 0;
        long id = 0;
        for (int round = 0; round <= WARMING; round++) {
            long begun = System.nanoTime();
            id = backtests.begin(definition, TEN_SIGNALS, question, "bench");
            backtests.await(id, PATIENCE);
            full = seconds(begun);
        }
        var result = backtests.result(id).orElseThrow();
        var sentence = result.numbers().verdict().sentence();
        for (int move = 0; move < MOVES; move++) result.at(10, 40 + move);
        long begun = System.nanoTime();
        for (int move = 0; move < MOVES; move++) result.at(10, 50 + move);
        double threshold = seconds(begun) / MOVES;
        double dayByDay = bySql(definition, question);
        return String.format(
                Locale.ROOT,
                "%.4f %.4f %.4f %d accounts known, %d days: %s",
                full,
                dayByDay,
                threshold,
                accounts.count(),
                question.days(),
                sentence);
    }

    /// With windows that fit a short history.
    private static String text(int days) {
        return days >= 56
                ? TEN_SIGNALS
                : TEN_SIGNALS.replace("28d", Math.max(1, days / 2) + "d").replace("14d", "1d");
    }

    private void winDeals(LocalDate first, int days) {
        var events = new ArrayList<Event>();
        var traffic = new Traffic(-2);
        for (int account = 0; account < Scale.ACCOUNTS; account += 4) {
            var at = first.plusDays(days / 4 + (long) account * days / 2 / Scale.ACCOUNTS)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
            events.add(new Event(
                    EventId.of(traffic.id()),
                    null,
                    EventKind.DEAL,
                    null,
                    null,
                    "account-" + account,
                    null,
                    "deal-" + account,
                    at,
                    at,
                    false,
                    false,
                    false,
                    "{\"stage\":\"won\",\"amount\":1000}",
                    "{}",
                    "bench"));
        }
        sink.append(events);
        if (!absorber.caughtUp(PATIENCE)) throw new IllegalStateException("Events wait: " + absorber.failure());
    }

    /// Extrapolated from ten days to all.
    private double bySql(Definition definition, Question question) {
        var measures = MeasurementPlan.of(definition).measures();
        long begun = System.nanoTime();
        for (int i = 0; i < SQL_DAYS; i++)
            activity.bySql(
                    Grain.ACCOUNT, measures, null, question.day(i * (question.days() - 1) / SQL_DAYS), Lens.AS_KNOWN);
        return seconds(begun) / SQL_DAYS * question.days();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
