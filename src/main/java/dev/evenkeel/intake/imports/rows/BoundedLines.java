package dev.evenkeel.intake.imports.rows;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of a text, of which none grows beyond a bound in memory.
final class BoundedLines {
    private static final int LONGEST = 1 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;
    private long number;
    private boolean tooLong;

    BoundedLines(Reader in) {
        this.in = in;
    }

    /// The number of the line handed out last, from 1.
    long number() {
        return number;
    }

    /// Whether the line handed out last was cut off at its bound.
    boolean tooLong() {
        return tooLong;
    }

    @Nullable
    String next() throws IOException {
        line.setLength(0);
        tooLong = false;
        if (from == to && !fill()) return null;
        number++;
        while (!takeToLineEnd()) if (!fill()) break;
        var end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\r') line.setLength(end - 1);
        return line.toString();
    }

    private boolean takeToLineEnd() {
        var end = from;
        while (end < to && buffer[end] != '\n') end++;
        var room = LONGEST - line.length();
        tooLong |= end - from > room;
        line.append(buffer, from, Math.min(end - from, room));
        var found = end < to;
        from = found ? end + 1 : end;
        return found;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }
}
