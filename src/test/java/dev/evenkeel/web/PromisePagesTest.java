package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.capacity.Effort;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.demo.Cast;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PromisePagesTest {
    private static final Visitor ADMIN = Visitor.admin();
    private static final LocalDate BY = LocalDate.now(ZoneOffset.UTC).plusWeeks(8);

    @BeforeAll
    static void company() {
        var plans = RunningServer.bean(Plans.class);
        plans.put(new PlanLine.Skill("rigging", "Rigging"), "tests");
        plans.put(new PlanLine.Team("riggers", "Riggers"), "tests");
        plans.put(
                new PlanLine.Staff("rigger", "Rigger", "riggers", "rigging", 1, 40, LocalDate.of(2020, 1, 1), null),
                "tests");
        plans.put(new PlanLine.Service("mast-visit", "Mast visit", Effort.of("rigging", 8)), "tests");
        RunningServer.bean(Capabilities.class)
                .save("kind: capability\nname: spinnaker\ntitle: Spinnaker <b>\nstage: available\n", "tests");
        RunningServer.bean(Capabilities.class)
                .save("kind: capability\nname: submarine\ntitle: Submarine\nstage: never\nreason: We float\n", "tests");
    }

    private static String open(String path) {
        var answer = ADMIN.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Spinnaker <b>");
        assertThat(answer.body()).doesNotContainPattern(Pattern.compile("<script(?![^>]* src=)|style=\""));
        return answer.body();
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return java.net
                .URI
                .create(answer.headers().firstValue("location").orElseThrow())
                .toString();
    }

    @Test
    void answersInOneBoxAndSaysWhatItDidNotUnderstand() {
        assertThat(open("/sell?q=spinnaker"))
                .contains("Yes</span> Spinnaker &lt;b&gt;")
                .contains("Write down the promise");
        assertThat(open("/sell?q=submarine%20by%202099-01-01"))
                .contains("We float")
                .contains("No</span>");
        assertThat(open("/sell?q=2%20mast%20visits%20by%20" + BY))
                .contains("Reserve for two days")
                .contains("P85");
        var wrong = ADMIN.open("/sell?q=zeppelin%20by%20smarch");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("zeppelin").contains("smarch");
    }

    @Test
    void showsAndSignsTheSheet() {
        assertThat(open("/sell"))
                .contains("Sell with confidence")
                .contains("Mast visit")
                .contains("nobody in product");
        location(ADMIN.submit("/sell", "/sell/signatures", Map.of()));
        assertThat(open("/sell"))
                .contains("signed by admin", "I have read it")
                .doesNotContainPattern("<summary>[^<]*<form");
        location(ADMIN.submit("/sell", "/sell/signatures/take-back", Map.of()));
        location(ADMIN.submit("/sell", "/sell/confidence", Map.of("what", "spinnaker", "mark", "4")));
        assertThat(open("/sell")).contains("Sellers 4 of 5");
        assertThat(ADMIN.open("/sell.csv").body()).contains("never,submarine");
    }

    @Test
    void reservesPromisesAndKeepsFromThePages() {
        var question = Map.of("q", "mast visit for " + Cast.NORTHGATE + " by " + BY);
        var fresh = location(ADMIN.submit("/sell", "/sell/reservations", question));
        assertThat(fresh).contains("reservation=").contains("what=mast-visit");
        assertThat(open("/promises/new?what=mast-visit")).contains("Promise it");
        var wrong = ADMIN.submit(
                "/promises/new", "/promises", Map.of("what", "mast-visit", "account", "nobody", "due", "soon"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“soon” is not a day");
        var held = fresh.substring(fresh.indexOf("reservation=") + "reservation=".length());
        var fields = Map.of(
                "what",
                "mast-visit",
                "account",
                Cast.NORTHGATE,
                "due",
                BY.toString(),
                "words",
                "A visit",
                "reservation",
                held);
        var at = location(ADMIN.submit("/promises/new", "/promises", fields));
        var path = at.substring(at.indexOf("/promises/"));
        assertThat(open(path))
                .contains("Mast visit")
                .contains("kept back until")
                .contains("“A visit”");
        assertThat(open("/promises")).contains("Mast visit").contains("Northgate");
        assertThat(open("/promises/of/" + Cast.NORTHGATE)).contains("Mast visit");
        var refused = ADMIN.submit(path, path + "/give-up", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not said why");
        location(ADMIN.submit(
                path, path + "/move", Map.of("due", BY.plusDays(9).toString(), "cause", "estimate", "note", "More")));
        assertThat(open(path)).contains("Moved to").contains("estimate");
        assertThat(open("/promises?tab=slipped")).contains("slipped");
        assertThat(open("/promises/notices")).contains("moves to");
        location(ADMIN.submit(path, path + "/keep", Map.of("in_full", "true")));
        assertThat(open("/promises/reliability"))
                .contains("By the date it has now")
                .contains("data-chart");
        assertThat(ADMIN.open("/promises.csv?tab=settled").body()).contains("Mast visit");
        assertThat(ADMIN.open("/promises/reliability.csv").body()).startsWith("by,name,due,kept");
    }

    @Test
    void findsContradictionsAndReconciles() {
        var fields = Map.of("what", "submarine", "account", Cast.NORTHGATE, "due", BY.toString());
        var at = location(ADMIN.submit("/promises/new", "/promises", fields));
        var path = at.substring(at.indexOf("/promises/"));
        assertThat(open(path)).contains("cannot stand as it is").contains("We float");
        assertThat(open("/promises?tab=contradictory")).contains("Submarine");
        var wrong = ADMIN.submit("/promises/reconciliation", "/promises/claims", Map.of("text", "capabilty\nx\n"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        location(ADMIN.submit(
                "/promises/reconciliation", "/promises/claims", Map.of("text", "place,capability\nHome,Airship\n")));
        assertThat(open("/promises/reconciliation")).contains("Submarine").contains("Airship");
        assertThat(ADMIN.open("/promises/reconciliation.csv").body()).contains("Airship");
        location(ADMIN.submit(path, path + "/withdraw", Map.of()));
        location(ADMIN.submit(path, path + "/reopen", Map.of()));
        location(ADMIN.submit(path, path + "/agree", Map.of("problem", "true")));
        assertThat(open("/promises?tab=unclear")).contains("Submarine");
        location(ADMIN.submit(path, path + "/withdraw", Map.of()));
    }

    @Test
    void writesALaunchDownTicksItsTasksAndTakesItOff() {
        assertThat(open("/promises/launches")).contains("Begin with an example");
        assertThat(open("/documents/launch")).contains("checklist:");
        var text = "kind: launch\nname: sail-launch\ntitle: Sails for <all>\ncapability: spinnaker\non: " + BY
                + "\nchecklist: [{task: Sew it}, {task: Show it, area: sales}]\n";
        var wrong = ADMIN.submit(
                "/documents/launch", "/documents/launch/check", Map.of("text", text.replace("spinnaker", "spinaker")));
        assertThat(wrong.body()).contains("1 mistake").contains("spinnaker");
        assertThat(location(ADMIN.submit("/documents/launch", "/documents/launch", Map.of("text", text))))
                .endsWith("/promises/launches");
        assertThat(open("/promises/launches")).contains("Sails for &lt;all&gt;").contains("on track");
        ADMIN.submit(
                "/promises/launches/sail-launch",
                "/promises/launches/sail-launch/ticks",
                Map.of("task", "Sew it", "done", "true"));
        assertThat(open("/promises/launches/sail-launch")).contains("50 %").contains("done by admin");
        assertThat(open("/promises/launches.csv")).contains("sail-launch");
        ADMIN.submit("/documents/launch?name=sail-launch", "/documents/launch/sail-launch/retire", Map.of());
        assertThat(ADMIN.open("/promises/launches/sail-launch").statusCode()).isEqualTo(404);
        assertThat(ADMIN.open("/documents/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void saysHowStandardServicesAreAndWhoHasReadTheSheet() {
        assertThat(open("/promises/services")).contains("Mast visit").contains("The same for all");
        ADMIN.submit("/sell", "/sell/readers", Map.of());
        assertThat(open("/sell")).contains("Read by").contains("admin");
    }
}
