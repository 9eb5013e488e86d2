package dev.evenkeel.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every text colour on every ground it stands on, by WCAG 2.2's contrast ratio, in light and dark.
class ContrastTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
    private static final double AA = 4.5;
    private final Map<String, List<String>> tokens = tokens();

    @Test
    void textIsReadableOnEveryGround() {
        for (var text : List.of("ink", "ink-2", "ink-3", "accent", "good", "warm", "bad"))
            for (var ground : List.of("page", "surface", "sunken", "hover")) assertReadable(text, ground);
        for (var kind : List.of("good", "warm", "bad")) assertReadable(kind, kind + "-soft");
        for (var text : List.of("ink", "ink-2", "ink-3", "accent")) assertReadable(text, "selected");
        assertReadable("on-accent", "accent");
    }

    private void assertReadable(String text, String ground) {
        for (int mode = 0; mode < 2; mode++) {
            var ratio = ratio(colour(text, mode), colour(ground, mode));
            assertThat(ratio)
                    .as(text + " on " + ground + (mode == 0 ? ", light" : ", dark"))
                    .isGreaterThanOrEqualTo(AA);
        }
    }

    private String colour(String token, int mode) {
        return Objects.requireNonNull(tokens.get(token), token).get(mode);
    }

    private static double ratio(String one, String other) {
        var a = luminance(one) + 0.05;
        var b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        var number = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(number >> 16) + 0.7152 * linear(number >> 8 & 255) + 0.0722 * linear(number & 255);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, List<String>> tokens() {
        try {
            var found = new HashMap<String, List<String>>();
            var css = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
            TOKEN.matcher(css)
                    .results()
                    .forEach(token -> found.put(token.group(1), List.of(token.group(2), token.group(3))));
            return found;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
