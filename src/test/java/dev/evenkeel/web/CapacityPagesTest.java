package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.capacity.Plans;
import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.debt.NewDebtNote;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CapacityPagesTest {
    private static final Visitor ADMIN = Visitor.admin();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate MONDAY = TODAY.with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @BeforeAll
    static void plan() {
        RunningServer.bean(Plans.class).apply("plan.yaml", """
                kind: capacity
                skills: [{key: carving, name: Carving <b>}]
                teams: [{key: yard, name: Yard}]
                staff: [{key: carvers, name: Carvers, team: yard, skill: carving, people: 2, hours: 40, from: 2020-01-01}]
                services: [{key: figurehead, name: Figurehead, hours: {carving: 30}}]
                work: [{key: keel, label: Keel, whom: Alder, class: contractual, hours: {carving: 20}, from: %s, until: %s}]
                """.formatted(MONDAY, MONDAY.plusDays(4)), "tests");
    }

    private static String open(String path) {
        var answer = ADMIN.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Carving <b>");
        assertThat(answer.body()).doesNotContainPattern(Pattern.compile("<script(?![^>]* src=)|style=\""));
        return answer.body();
    }

    @Test
    void simulatesLostHoursShowsWhoLosesAndMovesTheDates() {
        var empty = ADMIN.submit(
                "/capacity/losses",
                "/capacity/losses",
                Map.of("skill", "carving", "hours", "-4", "from", "", "until", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("-4 is out of range");
        var plans = RunningServer.bean(Plans.class);
        plans.put(
                new dev.evenkeel.capacity.PlanLine.Work(
                        "mast",
                        "Mast",
                        "Birch",
                        dev.evenkeel.capacity.Firmness.FORECAST,
                        Map.of("carving", 60.0),
                        MONDAY.plusWeeks(1),
                        MONDAY.plusWeeks(1).plusDays(4)),
                "tests");
        var form = Map.of(
                "skill",
                "carving",
                "hours",
                "80",
                "from",
                TODAY.toString(),
                "until",
                MONDAY.plusWeeks(2).toString());
        var simulated = ADMIN.submit("/capacity/losses", "/capacity/losses", form);
        var at = simulated.headers().firstValue("location").orElseThrow();
        var path = java.net.URI.create(at).getPath();
        assertThat(open(path)).contains("Mast", "moves to", "Accept and move the dates");
        assertThat(ADMIN.submit(path, path + "/accept", Map.of()).statusCode()).isEqualTo(302);
        assertThat(open(path)).contains("accepted");
        assertThat(open("/capacity/plan")).contains("lost hours");
        plans.undo(plans.changes(1).getFirst().id(), "tests");
        plans.remove(dev.evenkeel.capacity.Kind.WORK, "mast", "tests");
    }

    @Test
    void asksForWhatIsMissingInAQuestionAllOfItAtOnce() {
        assertThat(open("/capacity/ask")).contains("Can we promise").doesNotContain("is not a number");
        var half = ADMIN.open("/capacity/ask?amount=-3&what=skill:carving");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("-3 is out of range", "Give the day it is needed by");
        var none = ADMIN.open("/capacity/ask?by=2030-01-01");
        assertThat(none.body()).contains("Write hours or pieces", "Choose a service or a skill");
    }

    @Test
    void showsWhatDebtTakesOnTheBoardInTheCellAndInTheAnswer() {
        var notes = RunningServer.bean(DebtNotes.class);
        var note = notes.note(
                new NewDebtNote("No tests", null, null, null, Map.of("carving", 40.0), Map.of("carving", 17.4), TODAY),
                "ann");
        try {
            assertThat(open("/capacity")).contains("17.4 h of Carving &lt;b&gt; a month", "/desk/debt");
            assertThat(open("/capacity/weeks/carving/" + MONDAY))
                    .contains("debt interest</a>")
                    .contains("4 h");
            assertThat(open("/capacity/ask?what=skill:carving&amount=8&by=" + MONDAY.plusWeeks(4)))
                    .contains("Never sold of Carving &lt;b&gt; until then", "debt interest</a>");
        } finally {
            notes.pay(note.id(), "carving", 40, TODAY, "ann");
        }
        assertThat(open("/capacity")).doesNotContain("17.4 h");
    }

    @Test
    void theBoardLeadsFromANumberToWhatIsInIt() {
        assertThat(open("/capacity?weeks=26"))
                .contains("Can we promise", "/capacity/weeks/carving/" + MONDAY, "Demand and capacity");
        assertThat(open("/capacity/weeks/carving/" + MONDAY)).contains("Keel", "contractual", "20 h");
        assertThat(ADMIN.open("/capacity/weeks/carving/1999-01-04").statusCode())
                .isEqualTo(404);
        assertThat(ADMIN.open("/capacity.csv").body()).contains("free_to_promise", "carving");
        assertThat(open("/capacity?asof=2021-12-31")).contains("No plan yet");
    }

    @Test
    void answersInTheQuestionBoxAndReservesWhatIsFree() {
        var by = MONDAY.plusWeeks(3).plusDays(4);
        var question = "/capacity/ask?what=service:figurehead&amount=2&by=" + by;
        assertThat(open(question)).contains("Yes").contains("Reserve it");
        assertThat(open("/capacity/ask?what=skill:carving&amount=900&by=" + by))
                .contains("Not by then")
                .contains("Keel");

        var reserved = ADMIN.submit(
                question,
                "/capacity/reservations",
                Map.of(
                        "what",
                        "service:figurehead",
                        "amount",
                        "2",
                        "by",
                        by.toString(),
                        "label",
                        "Two heads",
                        "hold",
                        "48"));

        assertThat(reserved.statusCode()).isEqualTo(302);
        assertThat(open("/capacity/reservations")).contains("Two heads").contains("Confirm");
    }

    @Test
    void refusesAQuestionThatMakesNoSense() {
        var answer = ADMIN.open("/capacity/ask?what=skill:carving&amount=much&by=soon");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("“much” is not a number");
    }

    @Test
    void refusesALineThatCouldMeanAnything() {
        var wrong = ADMIN.submit(
                "/capacity/plan",
                "/capacity/plan/work",
                Map.of(
                        "label",
                        "Figurehead",
                        "firmness",
                        "SOMETIMES",
                        "mix",
                        "carving 1e300, carving 2",
                        "from",
                        "2027-02-30",
                        "until",
                        "+999999999-12-31"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("There is no “SOMETIMES”", "“1e300” is not a number", "“carving” stands there twice")
                .contains("“2027-02-30” is not a day", "“+999999999-12-31” is not a day");
    }

    @Test
    void aLineIsAddedAndTakenBack() {
        var added = ADMIN.submit(
                "/capacity/plan",
                "/capacity/plan/staff",
                Map.of(
                        "name",
                        "Nia",
                        "team",
                        "yard",
                        "skill",
                        "carving",
                        "people",
                        "1",
                        "hours",
                        "32",
                        "from",
                        "2026-01-01"));
        assertThat(added.headers().firstValue("location").orElse("")).contains("/capacity/plan#staff");
        var page = open("/capacity/plan");
        assertThat(page).contains("staff Nia added", "1 × 32 h a week");
        var undo = Pattern.compile("/capacity/plan/changes/\\d+/undo").matcher(page);
        assertThat(undo.find()).isTrue();

        ADMIN.submit("/capacity/plan", undo.group(), Map.of());

        assertThat(open("/capacity/plan")).contains("Undone: staff Nia added").doesNotContain("1 × 32 h a week");
    }

    @Test
    void aFormThatIsWrongComesBackWithWhatWasTyped() {
        var refused = ADMIN.submit(
                "/capacity/plan",
                "/capacity/plan/increases",
                Map.of(
                        "name",
                        "Zoe",
                        "team",
                        "yard",
                        "skill",
                        "carving",
                        "people",
                        "-1",
                        "hours",
                        "40",
                        "start",
                        "2020-01-01",
                        "ramp",
                        "50, 120",
                        "probability",
                        "80"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("cannot be -1 people", "is in the past", "ramp goes to 120 %", "50, 120");
    }

    @Test
    void everyLineOpensInItsForm() {
        assertThat(open("/capacity/plan?section=work&key=keel"))
                .contains("carving 20")
                .contains("value=\"Keel\"");
        assertThat(ADMIN.open("/capacity/plan/capacity.yaml").body()).startsWith("kind: capacity");
    }
}
