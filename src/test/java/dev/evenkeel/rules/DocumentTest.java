package dev.evenkeel.rules;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static final Shape PLAYBOOK = Shape.of(
            "a playbook",
            must("name", "name: call"),
            may("wait", "wait: 3"),
            may("on", "on: true"),
            may("to", "to: owner"));

    @Test
    void readsWhatIsThere() {
        var section = Section.of(Document.read("p.yaml", "name: call\nwait: 3\non: true\nto: [ann, ben]\n"), PLAYBOOK);

        assertThat(section.text("name")).isEqualTo("call");
        assertThat(section.whole("wait", 0, 9)).isEqualTo(3);
        assertThat(section.flag("on")).isTrue();
        assertThat(section.texts("to")).containsExactly("ann", "ben");
        assertThat(section.placeOf("to")).hasToString("p.yaml:4:1");
        section.document().refuseIfWrong();
    }

    @Test
    void collectsAllProblemsInTheOrderOfTheDocument() {
        var document = Document.read("p.yaml", "wiat: 3\non: 5\nto: {a: b}\nwait: 3.5\n");
        var section = Section.of(document, PLAYBOOK);
        section.whole("wait", 0, 9);
        section.oneOf("to", Map.of("owner", 1));
        section.flag("on");

        assertThatThrownBy(document::refuseIfWrong).isInstanceOf(Refused.class);
        assertThat(document.problems())
                .extracting(Problem::where)
                .containsExactly("p.yaml:1:1", "p.yaml:1:1", "p.yaml:2:5", "p.yaml:3:5", "p.yaml:4:7");
    }

    /// Whatever way a text is written in YAML, the place of its word `here` is found.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "when: a && here",
                "when: 'it''s && here'",
                "when: \"\\\"x\\\" \\u0041 && here\"",
                "when: a\n  && here",
                "when: |\n  a\n    && here\n",
                "when: >-\n  a &&\n\n  b && here\n",
                "- {ä: é, when: a && here}",
                "when: 'a\n\n  && here'",
            })
    void findsACharacterOfATextInTheDocument(String yaml) {
        var document = Document.read("p.yaml", yaml);
        var scalar = when(document.root());
        var place = document.placeIn(scalar, scalar.text().indexOf("here"));

        var lines = List.of(yaml.split("\n", -1));
        assertThat(lines.get(place.line() - 1).substring(place.column() - 1)).startsWith("here");
    }

    private static Node.Scalar when(Node node) {
        return switch (node) {
            case Node.Sequence list -> when(list.items().getFirst());
            case Node.Mapping mapping -> when(mapping.entries().getLast().value());
            case Node.Scalar scalar -> scalar;
        };
    }

    @Test
    void aliasesCannotExplode() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [%s]%n"
                    .formatted(i, i, "*a" + (i - 1) + ", *a" + (i - 1) + ", *a" + (i - 1) + ", *a" + (i - 1)));
        }
        assertThat(Document.read("bomb.yaml", bomb.toString()).isReadable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "count, cuont, 1",
        "a, b, 1",
        "people, peple, 1",
        "trait, train, 1",
        "window, widnow, 1",
        "same, SAME, 0",
        "'', abc, 3"
    })
    void countsEdits(String one, String other, int edits) {
        assertThat(Nearest.distance(one, other)).isEqualTo(edits);
        assertThat(Nearest.distance(other, one)).isEqualTo(edits);
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertThat(Nearest.to("employees", List.of("plan", "seats"))).isEmpty();
        assertThat(Nearest.to("seat", List.of("plan", "seats"))).contains("seats");
    }
}
