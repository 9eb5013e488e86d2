package dev.evenkeel.web.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Problem;
import org.junit.jupiter.api.Test;

class DiffLineTest {
    @Test
    void numbersBothSidesAndShowsAChangeAsGoneAndNew() {
        var lines = DiffLine.between("a\npoints: 20\nb <c>", "a\npoints: 25\nb <c>\nd");

        assertThat(lines)
                .containsExactly(
                        new DiffLine(1, 1, "a"),
                        new DiffLine(2, null, "points: 20"),
                        new DiffLine(null, 2, "points: 25"),
                        new DiffLine(3, 3, "b <c>"),
                        new DiffLine(null, 4, "d"));
    }

    @Test
    void aProblemsPlaceIsReadFromItsEnd() {
        assertThat(Mistake.of(new Problem("ready.yaml:12:9", "What", "Do")))
                .isEqualTo(new Mistake(12, 9, "What", "Do"));
        assertThat(Mistake.of(new Problem("signal seats", "What", "Do")).line()).isZero();
    }
}
