package dev.evenkeel.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// How far an import is: a bar that moves on a terminal, a line every few seconds elsewhere.
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final boolean terminal = Terminal.present().isPresent();
    private long lastLine = System.nanoTime();

    ProgressBar(PrintWriter out) {
        this.out = out;
    }

    void show(JsonNode subject) {
        if (terminal) overwrite(line(subject));
        else if (System.nanoTime() - lastLine > QUIET.toNanos()) {
            lastLine = System.nanoTime();
            out.println(line(subject));
            out.flush();
        }
    }

    void end(JsonNode subject) {
        var line = "%s  %s  %,d rows"
                .formatted(
                        subject.path("name").asString(),
                        subject.path("state").asString(),
                        subject.path("done").asLong());
        var refused = subject.path("refused").asLong();
        var end = refused == 0 ? line : line + ", %,d refused".formatted(refused);
        if (terminal) overwrite(end);
        out.println(terminal ? "" : end);
        out.flush();
    }

    private void overwrite(String line) {
        out.print("\r\033[K" + line);
        out.flush();
    }

    static String line(JsonNode subject) {
        var share = subject.path("share").asDouble();
        var full = (int) Math.round(share * WIDTH);
        var bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        var line = new StringBuilder("%s  %s %3.0f %%  %,d rows"
                .formatted(
                        subject.path("name").asString(),
                        bar,
                        share * 100,
                        subject.path("done").asLong()));
        var rate = subject.path("rate").asDouble();
        if (rate > 0) line.append("  %,.0f/s".formatted(rate));
        if (subject.path("seconds_left").isNumber())
            line.append("  ").append(left(subject.path("seconds_left").asLong()));
        return line.toString();
    }

    private static String left(long seconds) {
        if (seconds < 60) return seconds + " s left";
        if (seconds < 3600) return "%d min %02d s left".formatted(seconds / 60, seconds % 60);
        return String.format(Locale.ROOT, "%d h %02d min left", seconds / 3600, seconds / 60 % 60);
    }
}
