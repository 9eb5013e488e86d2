package dev.evenkeel.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AreaTest {
    @Test
    void everyAreaHasAPicture() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/static/icons.svg"))) {
            var icons = new String(file.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(Area.ALL).allSatisfy(area -> assertThat(icons).contains("id=\"" + area.path() + "\""));
        }
    }

    @Test
    void aPhoneHasRoomForFour() {
        assertThat(Area.atHand()).hasSizeBetween(1, 4);
    }

    @Test
    void everyAreaStandsInAGroup() {
        for (var group : Area.Group.values()) assertThat(Area.ALL).containsAll(group.areas());
    }
}
