package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.demo.Cast;
import dev.evenkeel.desk.Ask;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Kind;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.State;
import dev.evenkeel.foundation.Money;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeskPagesTest {
    private static final Visitor ADMIN = Visitor.admin();
    private static final String POLICY = """
            kind: desk-policy
            name: desk
            currency: USD
            hour_cost: 90
            skills: [backend]
            roles: {finance: [admin], product: [pia]}
            steps:
              finance: {title: Finance, approvers: [finance], within: 2d}
            rules:
              - {name: Discount, when: discount > 10, steps: [finance]}
            """;

    @BeforeAll
    static void policy() {
        RunningServer.bean(Policies.class).save(POLICY, "test");
    }

    private static long asked(double discount) {
        var ask = Ask.of(Kind.DISCOUNT, "Discount for <Acme>", "nobody", new Money(4_000_000, "USD"), "They compare");
        return RunningServer.bean(Desk.class)
                .submit(ask.withDiscount(discount), "sam", null)
                .id();
    }

    @Test
    void decidesFromThePageAndTakesItBack() {
        var id = asked(20);
        assertThat(ADMIN.open("/desk?tab=mine").body())
                .contains("Discount for &lt;Acme&gt;")
                .contains("left");
        var page = ADMIN.open("/desk/" + id).body();
        assertThat(page).contains("your decision").contains("What a yes means").contains("Trail");
        var decided = ADMIN.submit(
                "/desk/" + id, "/desk/" + id + "/decisions", Map.of("step", "finance", "ruling", "approve"));
        assertThat(decided.statusCode()).isEqualTo(302);
        assertThat(state(id)).isEqualTo(State.APPROVED);
        ADMIN.submit("/desk/" + id, "/desk/" + id + "/take-back", Map.of());
        assertThat(state(id)).isEqualTo(State.WAITING);
        var refused = ADMIN.submit(
                "/desk/" + id, "/desk/" + id + "/decisions", Map.of("step", "finance", "ruling", "approve_if"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("on which condition");
    }

    private static State state(long id) {
        return RunningServer.bean(Desk.class).with(id).orElseThrow().state();
    }

    @Test
    void asksFromAFormAndNamesWhatIsWrong() {
        var wrong = ADMIN.submit("/desk/new", "/desk", Map.of("kind", "DISCOUNT", "title", "x", "amount", "many"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“many” is not a number");
        var fields = Map.of(
                "kind",
                "DISCOUNT",
                "title",
                "x",
                "account",
                Cast.NORTHGATE,
                "amount",
                "1,000",
                "discount",
                "5",
                "reason",
                "y");
        var asked = ADMIN.submit("/desk/new", "/desk", fields);
        assertThat(asked.headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).contains("/desk/"));
    }

    @Test
    void knowsAnAccountByItsNameAndOffersThoseCalledAlike() {
        var fields =
                Map.of("item", "Roster print", "client", "northgate cafés", "price", "1,200.50", "from", "2026-01-01");
        var made = ADMIN.submit("/desk/custom-work", "/desk/custom-work", fields);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        assertThat(ADMIN.open("/desk/custom-work").body()).contains("Roster print", "USD 1,200");
        var wrong = ADMIN.submit(
                "/desk/custom-work",
                "/desk/custom-work",
                Map.of("item", "Roster print", "client", "northgat", "price", "1,5", "months", "a year"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("no account “northgat”", "Northgate Cafés (northgate-cafes)")
                .contains("“1,5” is not a number", "“a year” is not a whole number")
                .contains("value=\"northgat\"", "value=\"a year\"");
        assertThat(ADMIN.open("/find/accounts?field=client&client=northg").body())
                .contains("value=\"Northgate Cafés\"");
    }

    @Test
    void saysInWordsWhatAChangedLinkOrALeftOutFieldLacks() {
        var missing = ADMIN.submit("/desk/debt", "/desk/debt/1/payments", Map.of("skill", "backend"));
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).contains("“hours” was not sent");
        var wrong = ADMIN.submit("/desk/debt", "/desk/debt/1/payments", Map.of("skill", "backend", "hours", "many"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("“many” is not a number");
        assertThat(ADMIN.open("/desk/" + "9".repeat(25)).body()).contains("is not a number in reach");
        assertThat(ADMIN.open("/desk?tab=%00").statusCode()).isEqualTo(422);
    }

    @Test
    void checksThePolicyWhileItIsTyped() {
        assertThat(ADMIN.open("/desk/policy").body()).contains("hour_cost: 90").contains("What the rules did");
        var checked = ADMIN.submit(
                "/desk/policy", "/desk/policy/check", Map.of("text", POLICY.replace("discount > 10", "discont > 10")));
        assertThat(checked.body()).contains("1 mistake").contains("data-line=\"10\"");
    }

    @Test
    void keepsTheLedgers() {
        assertThat(ADMIN.open("/desk/debt").body()).contains("Note a shortcut");
        ADMIN.submit(
                "/desk/debt",
                "/desk/debt",
                Map.of("shortcut", "No paging", "skill", "backend", "principal", "20", "interest", "4"));
        assertThat(ADMIN.open("/desk/debt").body()).contains("No paging").contains("Pays for itself by");
        assertThat(ADMIN.open("/desk/debt.csv").body())
                .startsWith("id,shortcut,")
                .contains("No paging");
        var work = Map.of(
                "item",
                "Export",
                "client",
                Cast.NORTHGATE,
                "price",
                "100",
                "build_hours",
                "10",
                "carry_hours",
                "2",
                "hour_cost",
                "50",
                "from",
                "2026-01-01",
                "months",
                "12");
        ADMIN.submit("/desk/custom-work", "/desk/custom-work", work);
        assertThat(ADMIN.open("/desk/custom-work").body()).contains("Export").contains("Make it product, or retire it");
        assertThat(ADMIN.open("/desk/custom-work.csv").body()).startsWith("id,item,");
    }

    @Test
    void takesTicketsInAndTellsWhatTheyCost() {
        assertThat(ADMIN.open("/desk/support").body()).contains("Bring in tickets");
        var wrong = ADMIN.submit("/desk/support", "/desk/support", Map.of("text", "id,day\n1,2026-01-01\n"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The column “hours” is missing");
        var day = java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2);
        ADMIN.submit(
                "/desk/support",
                "/desk/support",
                Map.of("text", "id,day,account,feature,hours\n1," + day + ",acme,<Export>,4\n"));
        assertThat(ADMIN.open("/desk/support").body())
                .contains("&lt;Export&gt;")
                .contains("One more customer");
        assertThat(ADMIN.open("/desk/support.csv").body())
                .startsWith("feature,")
                .contains("<Export>");
    }

    @Test
    void comparesQuarterEndsWithTheOtherWeeks() {
        asked(5);
        assertThat(ADMIN.open("/desk/quarters").body())
                .contains("Against its share")
                .contains("What is let through");
        assertThat(ADMIN.open("/desk/quarters.csv").body()).startsWith("from,until,approved");
    }
}
