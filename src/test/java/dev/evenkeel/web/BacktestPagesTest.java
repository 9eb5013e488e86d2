package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.backtest.Backtest;
import dev.evenkeel.qualification.backtest.Backtests;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BacktestPagesTest {
    private static final Visitor ADMIN = Visitor.admin();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Map<String, String> QUESTION = Map.of(
            "definition", "ready-to-talk",
            "from", TODAY.minusDays(60).toString(),
            "to", TODAY.minusDays(31).toString(),
            "horizon", "30",
            "outcome", "milestone",
            "detail", "Report Exported",
            "lens", "as_known");

    private static String open(String path) {
        var answer = ADMIN.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).doesNotContainPattern(Pattern.compile("<script(?![^>]* src=)|style=\""));
        return answer.body();
    }

    private static String asked(Map<String, String> more) {
        var all = new HashMap<>(QUESTION);
        all.putAll(more);
        var answer = ADMIN.submit("/backtests", "/backtests", all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return ended(answer.headers().firstValue("location").orElseThrow());
    }

    private static String ended(String location) {
        var path = location.replaceFirst("^https?://[^/]+", "");
        RunningServer.bean(Backtests.class).await(number(path), Duration.ofMinutes(1));
        return path;
    }

    private static long number(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void asksAndShowsTheVerdictWithAThresholdToMove() {
        assertThat(open("/backtests?definition=ready-to-talk")).contains("Try a definition on the past");
        var path = asked(Map.of());
        assertThat(open(path))
                .contains("Precision against volume")
                .contains("Whom it would have raised")
                .contains("What each rule is worth")
                .contains("Report Exported happens within 30 days");
        assertThat(open(path + "/numbers?usage=10&fit=0")).contains("With usage from 10 and fit from 0 points");
        assertThat(open(path + "?usage=10&fit=0&sellers=3")).contains("3 sellers, evenly");
        assertThat(open(path + "/accounts.csv?usage=0&fit=0")).startsWith("day,account,name,first_time");
        assertThat(open("/backtests")).contains("Report Exported happens");
    }

    @Test
    void saysWhatIsWrongAndKeepsNothing() {
        int before = RunningServer.bean(Backtests.class)
                .before(java.time.Instant.now())
                .size();
        var wrong = new HashMap<>(QUESTION);
        wrong.put("from", "yesterday");
        wrong.put("horizon", "soon");
        var answer = ADMIN.submit("/backtests", "/backtests", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("“yesterday” is not a day").contains("“soon” is not a number of days");
        assertThat(RunningServer.bean(Backtests.class).before(java.time.Instant.now()))
                .hasSize(before);
    }

    @Test
    void showsWhyThereIsNoAnswer() {
        var path = asked(Map.of("detail", "Moon Reached"));
        assertThat(open(path)).contains("did Moon Reached").contains("Ask something else");
    }

    @Test
    void triesATextThatIsOnlyBeingEdited() {
        var text = RunningServer.bean(Definitions.class).text("ready-to-talk").orElseThrow();
        assertThat(open("/definitions/ready-to-talk")).contains("/backtests/draft");
        var answer = ADMIN.submit(
                "/definitions/ready-to-talk",
                "/backtests/draft",
                Map.of("name", "ready-to-talk", "text", text.replace("threshold: 70", "threshold: 20")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var backtest = backtest(answer.headers().firstValue("location").orElseThrow());
        assertThat(backtest.isDraft()).isTrue();
        assertThat(backtest.usage()).isEqualTo(20);
        assertThat(RunningServer.bean(Definitions.class).text("ready-to-talk")).contains(text);
        var broken = ADMIN.submit(
                "/definitions/ready-to-talk",
                "/backtests/draft",
                Map.of("name", "ready-to-talk", "text", text.replace("active_people >= 5", "nobody >= 5")));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("nobody");
    }

    private static Backtest backtest(String location) {
        return RunningServer.bean(Backtests.class).find(number(ended(location))).orElseThrow();
    }

    @Test
    void asksTheSameTextSomethingElseAndCompares() {
        var first = asked(Map.of());
        var answer = ADMIN.submit(first, first + "/again", QUESTION);
        assertThat(answer.statusCode()).isEqualTo(302);
        var second = ended(answer.headers().firstValue("location").orElseThrow());
        assertThat(open("/backtests/compare?first=" + number(first) + "&second=" + number(second)))
                .contains("Only the second raises");
        var other = asked(Map.of("horizon", "29"));
        var refused = ADMIN.open("/backtests/compare?first=" + number(first) + "&second=" + number(other));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ask both the same");
    }
}
