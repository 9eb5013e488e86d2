package dev.evenkeel.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.promises.Share;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContactNeedsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String TEXT = """
            kind: motion
            name: motion
            sales: [{name: Long, when: cycle_days > 60}]
            product: [{name: Spreads, when: k_factor > 0.2}]
            contact:
              until: {event: Schedule Published}
              from: 40
              facts:
                security: {page: Security}
                limits: {event: Limit Reached}
              traits: {employees: number}
              signs:
                - {name: Asks how safe it is, when: security >= 2, points: 30}
                - {name: Large, when: employees >= 150, points: 25}
                - {name: Found its way, when: limits > 0, points: -20}
            """;

    private static ContactRules rules(String text) {
        var motion = Objects.requireNonNull(MotionReader.read(Document.read("m.yaml", text)));
        return Objects.requireNonNull(motion.contact());
    }

    private static ContactNeed need(int account, boolean arrived, long touches, Map<String, Object> known) {
        return ContactNeed.of(rules(TEXT), account, DAY.minusDays(account), DAY, arrived, touches, Values.of(known));
    }

    private static Map<String, Object> large(double security) {
        return Map.of("security", security, "employees", 200, "limits", 0.0);
    }

    @Test
    void thePointsOfTheSignsThatHoldAddUpToTheScore() {
        var need = need(1, false, 0, large(2));
        assertThat(need.points()).isEqualTo(55);
        assertThat(need.reasons()).extracting(one -> one.sign().name()).containsExactly("Asks how safe it is", "Large");
        assertThat(need(1, false, 0, Map.of("security", 2.0, "limits", 1.0)).points())
                .as("how large it is nobody knows; and it found its way")
                .isEqualTo(10);
    }

    @Test
    void thoseWaitWhoNeedAPersonAndHadNone() {
        var all = List.of(
                need(1, false, 0, large(0)),
                need(2, false, 0, large(2)),
                need(3, false, 1, large(2)),
                need(4, true, 0, large(2)),
                need(5, false, 0, large(2)));
        assertThat(ContactNeeds.of(rules(TEXT), all, DAY).waiting())
                .as("most points first, then who is here longest")
                .extracting(ContactNeed::account)
                .containsExactly(5, 2);
    }

    @Test
    void theScoreIsCheckedAgainstWhoWasSpokenWithBeforeFirstValue() {
        var all = new ArrayList<ContactNeed>();
        for (int i = 0; i < 20; i++) all.add(need(i + 1, true, i < 16 ? 2 : 0, large(2)));
        for (int i = 0; i < 40; i++) all.add(need(i + 100, true, i < 4 ? 1 : 0, large(0)));
        all.add(need(200, false, 3, large(2)));
        var needs = ContactNeeds.of(rules(TEXT), all, DAY);
        assertThat(needs.touched(true)).isEqualTo(new Share(16, 20));
        assertThat(needs.touched(false)).isEqualTo(new Share(4, 40));
        var first = needs.groups().getFirst();
        assertThat(first.arrived()).as("one has not got along yet").isEqualTo(new Share(16, 17));
        assertThat(first.touches()).isEqualTo(2);
    }

    @Test
    void everyMistakeHasItsPlace() {
        var wrong = TEXT.replace("security >= 2", "secrity >= 2")
                .replace("employees: number", "employees: many")
                .replace("limits: {event: Limit Reached}", "as: {event: Limit Reached}")
                .replace("points: 25", "points: lots");
        var document = Document.read("m.yaml", wrong);
        assertThat(MotionReader.read(document)).isNull();
        assertThat(document.problems())
                .extracting(problem -> problem.where())
                .containsExactlyInAnyOrder(
                        "m.yaml:10:5", "m.yaml:11:23", "m.yaml:13:41", "m.yaml:14:53", "m.yaml:15:35");
    }

    @Test
    void withoutAnEndItSaysSo() {
        var document = Document.read("m.yaml", TEXT.replace("  until: {event: Schedule Published}\n", ""));
        MotionReader.read(document);
        assertThat(document.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("once they get along"));
        assertThat(rules(TEXT.replace("  until: {event: Schedule Published}\n", "")
                                .replace("sales:", "first_value: {event: Published}\nsales:"))
                        .until()
                        .events())
                .containsExactly("Published");
    }
}
