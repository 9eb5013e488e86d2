package dev.evenkeel.qualification.backtest;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.HistoryQuestion;
import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.history.HistoryPass;
import dev.evenkeel.activity.history.UsageRows;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.MeasurementPlan;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What a backtest costs beyond reading rows: 20 million of them from memory, 2,000 accounts, 50,000 people, 400 days,
/// ten signals. Not a test; run its main method.
final class BacktestCost {
    private static final int ACCOUNTS = 2_000;
    private static final int PEOPLE = 25;
    private static final int DAYS = 400;
    private static final int ROWS = 20_000_000;
    private static final int HORIZON = 60;
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final List<String> NAMES =
            List.of("Shift Swapped", "Schedule Published", "Invite Accepted", "Limit Reached", "Report Exported");
    private static final String TEN_SIGNALS = """
            kind: definition
            name: ten
            title: Ten signals
            about: account
            signals:
              people: {people: {window: 28d}}
              days: {days_active: {window: 28d}}
              schedules: {count: {event: Schedule Published, window: 28d}}
              growth: {change: {of: people, window: 28d}}
              share: {share: {of: people, in: {trait: seats}}}
              invites: {count: {event: Invite Accepted, window: 28d}}
              wired: {milestone: {event: Report Exported, times: 3}}
              limits: {count: {event: Limit Reached, window: 28d}}
              quiet: {last_seen: {}}
              employees: {trait: employees, type: number}
            fit:
              threshold: 10
              rules:
                - {name: Size, when: employees >= 50 && employees <= 1000, points: 20}
            usage:
              threshold: 45
              rules:
                - {name: People, when: people >= 5, points: 20}
                - {name: Days, when: days >= 12, points: 10}
                - {name: Schedules, when: schedules >= 8, points: 15, half_life: 14d}
                - {name: Growth, when: growth >= 1.2 && people >= 4, points: 10}
                - {name: Invites, when: invites >= 3, points: 10, half_life: 28d}
                - {name: Seats, when: share >= 0.8, points: 15}
                - {name: Wired, when: wired, points: 10}
                - {name: Limits, when: limits >= 1, points: 15, half_life: 14d}
                - {name: Quiet, when: quiet >= 14, points: -20}
            """;

    private BacktestCost() {}

    private static final class Memory implements UsageRows {
        private final int[] people = new int[ROWS];
        private final short[] days = new short[ROWS];
        private final byte[] names = new byte[ROWS];

        Memory() {
            var random = new Random(1);
            int from = (int) FROM.toEpochDay();
            int each = ROWS / (ACCOUNTS * PEOPLE);
            for (int i = 0; i < ROWS; i++) {
                int person = i / each;
                people[i] = person + 1;
                days[i] = (short) (from - 60 + (i % each) * (DAYS + 60) / each);
                names[i] = (byte) (random.nextInt(20) < 15 ? 0 : random.nextInt(NAMES.size()));
            }
        }

        @Override
        public void read(Wanted wanted, Reader reader) {
            for (int i = 0; i < ROWS; i++)
                reader.row((people[i] - 1) / PEOPLE + 1, people[i], days[i], days[i], names[i], 1);
        }

        @Override
        public Name name(int code) {
            return new Name(EventKind.TRACK, NAMES.get(code));
        }
    }

    public static void main(String... arguments) {
        try (Database database = TestPostgres.database("rules")) {
            var definition =
                    new Definitions(new Documents(database, InstantSource.system())).compile("ten.yaml", TEN_SIGNALS);
            var rows = new Memory();
            for (int round = 0; round < 6; round++) run(definition, rows);
        }
        System.exit(0);
    }

    private static void run(Definition definition, UsageRows rows) {
        long begun = System.nanoTime();
        var plan = MeasurementPlan.of(definition);
        var question = new HistoryQuestion(
                Grain.ACCOUNT, plan.measures(), FROM, FROM.plusDays(DAYS - 1L + HORIZON), Lens.AS_KNOWN);
        var signals = new SignalColumns(definition, plan, FROM, question.days());
        var scores = new DayScores(definition, signals, FROM.toEpochDay(), DAYS);
        var evidence = new Evidence(
                DAYS,
                new int[ACCOUNTS],
                new int[ACCOUNTS],
                new int[ACCOUNTS],
                new double[ACCOUNTS],
                new String[ACCOUNTS],
                new int[ACCOUNTS][DAYS],
                new int[ACCOUNTS][DAYS]);
        var random = new Random(2);
        var employees = new Steps(List.of(new Steps.Step(0, 200.0)));
        var seats = new Steps(List.of(new Steps.Step(0, 30.0)));
        HistoryPass.run(question, rows, (subject, values) -> {
            int place = subject - 1;
            evidence.accounts()[place] = subject;
            evidence.owners()[place] = "";
            evidence.converted()[place] = random.nextInt(4) > 0 ? Evidence.NEVER : random.nextInt(DAYS + HORIZON);
            signals.read(values, Map.of("employees", employees, "seats", seats), Steps.NONE);
            scores.score(DAYS);
            for (int day = 0; day < DAYS; day++) {
                evidence.fit()[place][day] = Points.of(scores.fit[day]);
                evidence.usage()[place][day] = Points.of(scores.usage[day]);
            }
        });
        long passed = System.nanoTime();
        var counting = new Counting(
                new Question(FROM, FROM.plusDays(DAYS - 1L), HORIZON, Outcome.DEAL_WON, Lens.AS_KNOWN), evidence);
        var numbers = counting.at(10, 45);
        long counted = System.nanoTime();
        counting.curve(10, 45);
        long drawn = System.nanoTime();
        counting.at(10, 30 + numbers.raised().size() % 7);
        long moved = System.nanoTime();
        System.out.printf(
                "pass and scores %.2f s, first numbers %.2f s, curve %.2f s, moved threshold %.3f s; %s%n",
                (passed - begun) / 1e9,
                (counted - passed) / 1e9,
                (drawn - counted) / 1e9,
                (moved - drawn) / 1e9,
                numbers.verdict().sentence());
    }
}
