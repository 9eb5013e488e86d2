package dev.evenkeel.qualification.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.activity.Absorber;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Lens;
import dev.evenkeel.demo.Harbourline;
import dev.evenkeel.demo.HarbourlineConfig;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.qualification.Standing;
import dev.evenkeel.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A company whose truth is known: what really makes its accounts buy is found, and what does not is not.
class BacktestsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TRUTH = """
            kind: definition
            name: drivers
            title: What makes them buy
            about: account
            signals:
              people: {people: {window: 28d}}
              managers: {people: {event: Schedule Published, where: {role: manager}, window: 28d}}
              wired: {milestone: {event: Integration Connected}}
              employees: {trait: employees, type: number}
              mrr: {trait: mrr, type: number}
            usage:
              threshold: 3
              rules:
                - {name: People, when: people >= 5, points: 1}
                - {name: Managers, when: managers >= 2, points: 1}
                - {name: Wired, when: wired, points: 1}
                - {name: Size, when: employees >= 50 && employees <= 1000, points: 1}
            """;
    private static final String NOISE = """
            kind: definition
            name: noise
            title: Looks busy
            about: account
            signals:
              pages: {count: {pages: [Home, Docs, Security], window: 28d}}
              reports: {count: {event: Report Exported, window: 28d}}
            usage:
              threshold: 2
              rules:
                - {name: Reads, when: pages >= 6, points: 1}
                - {name: Exports, when: reports >= 2, points: 1}
            """;

    private static TestServer server;
    private static LocalDate today;
    private static Backtests backtests;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        var now = server.bean(InstantSource.class).instant();
        today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var world = Harbourline.of(
                HarbourlineConfig.upTo(now).withAccounts(320).withDays(420).withRate(0.2));
        world.batches(2_500).forEachRemaining(server.bean(EventSink.class)::append);
        assertThat(server.bean(Absorber.class).caughtUp(PATIENCE)).isTrue();
        server.bean(Definitions.class).apply(Path.of("examples/harbourline/definitions"), "examples");
        backtests = server.bean(Backtests.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Question question() {
        return new Question(today.minusDays(360), today.minusDays(57), 56, Outcome.DEAL_WON, Lens.AS_KNOWN);
    }

    private static Definition compiled(String text) {
        return server.bean(Definitions.class).compile("draft.yaml", text);
    }

    private static Result tried(String text) {
        long id = backtests.begin(compiled(text), text, question(), "Ada");
        backtests.await(id, PATIENCE);
        return backtests.result(id).orElseThrow();
    }

    private static Backtest failed(String text, Question question) {
        long id = backtests.begin(compiled(text), text, question, "Ada");
        backtests.await(id, PATIENCE);
        return backtests.find(id).orElseThrow();
    }

    @Test
    void findsWhatReallyMakesAccountsBuy() {
        var numbers = tried(TRUTH).numbers();

        assertThat(numbers.verdict().kind()).as("%s", numbers.verdict()).isEqualTo(Verdict.Kind.FINDS);
        assertThat(numbers.lift().low()).isGreaterThan(1.3);
        assertThat(numbers.lead().value()).isBetween(1.0, 56.0);
        assertThat(numbers.allRevenue()).isGreaterThanOrEqualTo(numbers.revenue());
    }

    @Test
    void theDefinitionOfTheDemoFindsMoreThanChance() {
        var definition = server.bean(Definitions.class).current("ready-to-talk").orElseThrow();
        long id = backtests.begin(definition, "", question(), "Ada");
        backtests.await(id, PATIENCE);
        var numbers = backtests.result(id).orElseThrow().numbers();

        assertThat(numbers.lift().value()).as("%s", numbers.verdict()).isGreaterThan(1.2);
    }

    @Test
    void whatOnlyLooksLikeInterestCannotBeToldFromChance() {
        var numbers = tried(NOISE).numbers();

        assertThat(numbers.verdict().raised()).isGreaterThan(20);
        assertThat(numbers.verdict().kind()).as("%s", numbers.verdict()).isEqualTo(Verdict.Kind.CHANCE);
        assertThat(numbers.verdict().sentence()).startsWith("Cannot be told from chance");
    }

    /// As it happened, every day's points are those that the scoreboard computes for that day.
    @Test
    void everyDayIsScoredAsTheScoreboardScoresIt() {
        var definition = server.bean(Definitions.class).current("ready-to-talk").orElseThrow();
        var question =
                new Question(today.minusDays(300), today.minusDays(57), 56, Outcome.DEAL_WON, Lens.AS_IT_HAPPENED);
        var evidence = replay().run(definition, question, today, share -> {}).evidence();
        int compared = 0;
        for (int day = 3; day < question.days(); day += 60) {
            var standings = server
                    .bean(Scoreboard.class)
                    .ranking("ready-to-talk", question.day(day))
                    .orElseThrow()
                    .standings()
                    .stream()
                    .collect(Collectors.toMap(Standing::subject, standing -> standing));
            for (int account = 0; account < evidence.size(); account++) {
                if (day < evidence.start()[account] || day >= evidence.end(account)) continue;
                var standing = Objects.requireNonNull(standings.get(evidence.accounts()[account]));
                int usage = evidence.usage()[account][day];
                assertThat(usage == Points.DISQUALIFIED).isEqualTo(standing.disqualified());
                assertThat(evidence.fit()[account][day]).isEqualTo(Points.of(standing.fit()));
                if (!standing.disqualified()) assertThat(usage).isEqualTo(Points.of(standing.usage()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static Replay replay() {
        return new Replay(server.bean(Accounts.class), server.bean(Deals.class), server.bean(Activity.class));
    }

    @Test
    void isKeptWithWhoAndWhenAndReadAgainAfterARestart() {
        var result = tried(TRUTH);
        var kept = result.backtest();
        assertThat(kept.by()).isEqualTo("Ada");
        assertThat(kept.isDraft()).isTrue();
        assertThat(kept.source()).isEqualTo(TRUTH);
        assertThat(kept.question()).isEqualTo(question());
        try (var again = BacktestConfiguration.of(
                server.bean(Accounts.class),
                server.bean(Deals.class),
                server.bean(Activity.class),
                server.bean(Database.class),
                server.bean(InstantSource.class))) {
            var read = again.result(kept.id()).orElseThrow();
            assertThat(read.numbers()).isEqualTo(result.numbers());
            assertThat(read.findings()).isEqualTo(result.findings());
            assertThat(read.curve()).isEqualTo(result.curve());
        }
    }

    @Test
    void saysWhoEntersAndLeavesWithAnotherVersion() {
        var strict = tried(TRUTH.replace("threshold: 3", "threshold: 4"));
        var loose = tried(TRUTH);
        var comparison = backtests.compare(strict, loose);

        assertThat(comparison.entering()).isNotEmpty();
        assertThat(comparison.leaving()).isEmpty();
        assertThat(comparison.aWeek()).isPositive();
        assertThat(comparison.caught())
                .isEqualTo(loose.numbers().caught() - strict.numbers().caught());
        assertThat(comparison.liftDifference().value())
                .isCloseTo(
                        loose.numbers().lift().value() - strict.numbers().lift().value(), Offset.offset(1e-9));
        assertThat(comparison.liftDifference().hasLimits()).isTrue();
    }

    @Test
    void warnsOfASignalThatIsFilledInAfterTheOutcome() {
        assertThat(tried(TRUTH).findings().leaks())
                .anySatisfy(leak -> {
                    assertThat(leak.name()).isEqualTo("mrr");
                    assertThat(leak.kind()).isEqualTo(Leak.Kind.FILLED_IN_AFTER);
                })
                .noneSatisfy(leak -> assertThat(leak.name()).isEqualTo("people"));
    }

    @Test
    void movingTheThresholdToThatOfAnotherTextGivesItsNumbers() {
        var moved = tried(TRUTH).at(0, 4);
        var written = tried(TRUTH.replace("threshold: 3", "threshold: 4")).numbers();
        assertThat(moved).isEqualTo(written);
    }

    @Test
    void refusesAnEmptySpanAndAnOutcomeThatIsNotKnownYet() {
        var definition = compiled(TRUTH);
        var backwards = new Question(today.minusDays(80), today.minusDays(90), 900, Outcome.DEAL_WON, Lens.AS_KNOWN);
        assertThatThrownBy(() -> backtests.begin(definition, TRUTH, backwards, "Ada"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::where)
                                .containsExactly("days", "horizon"));
        var early = new Question(today.minusDays(80), today.minusDays(10), 56, Outcome.DEAL_WON, Lens.AS_KNOWN);
        assertThatThrownBy(() -> backtests.begin(definition, TRUTH, early, "Ada"))
                .hasMessageContaining("is not known yet")
                .hasMessageContaining("End on " + today.minusDays(56));
    }

    @Test
    void refusesAWindowThatIsLongerThanHistory() {
        var failed = failed(
                TRUTH.replace("people: {people: {window: 28d}}", "people: {people: {window: 400d}}"), question());
        assertThat(failed.state()).isEqualTo(Backtest.State.FAILED);
        assertThat(failed.problems().getFirst().what()).contains("looks back 400 days, but history begins on");
    }

    @Test
    void refusesAnOutcomeWithoutACase() {
        var never = new Question(
                question().from(), question().to(), 56, Outcome.of("milestone", "Moon Reached"), Lens.AS_KNOWN);
        var failed = failed(TRUTH, never);
        assertThat(failed.problems().getFirst().what()).contains("did Moon Reached");
        assertThatThrownBy(() -> Outcome.of("stage_reached", " ")).hasMessageContaining("Name the stage");
        assertThatThrownBy(() -> Outcome.of("luck", "")).hasMessageContaining("Choose of deal_won");
    }

    @Test
    void refusesDefinitionsAboutPeople() {
        var definition = server.bean(Definitions.class).current("power-user").orElseThrow();
        assertThatThrownBy(() -> backtests.begin(definition, "", question(), "Ada"))
                .hasMessageContaining("It is about people");
    }
}
