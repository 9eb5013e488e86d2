package dev.evenkeel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Documents of the demo company, parted by `---`, whose days are said from today: {-30} is the day 30 days ago.
final class DatedTexts {
    private static final Pattern DAY = Pattern.compile("\\{([+-]\\d+)}");

    private DatedTexts() {}

    static List<String> read(String file, LocalDate today) {
        try (var stream = Objects.requireNonNull(DatedTexts.class.getResourceAsStream(file), file)) {
            var all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var dated = DAY.matcher(all)
                    .replaceAll(found ->
                            today.plusDays(Long.parseLong(found.group(1))).toString());
            return Pattern.compile("(?m)^---$")
                    .splitAsStream(dated)
                    .skip(1)
                    .map(String::strip)
                    .map(text -> text + "\n")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
