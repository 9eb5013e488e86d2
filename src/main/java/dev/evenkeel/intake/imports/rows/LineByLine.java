package dev.evenkeel.intake.imports.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// Hands out one line a call, so that a parser never reads past the record it is in. After a record that cannot be
/// parsed,
/// all but its first line can be given back and read again: a stray quote costs one line, not the rest of the file.
final class LineByLine extends Reader {
    private static final int CHUNK = 1 << 16;

    private final Reader in;
    private final StringBuilder record = new StringBuilder();
    /// One place longer than what is read at once, for a look behind a carriage return.
    private char[] buffer = new char[CHUNK + 1];

    private int from;
    private int to;
    private long lines;

    LineByLine(Reader in) {
        this.in = in;
    }

    /// How many lines were handed out as a whole.
    long lines() {
        return lines;
    }

    void recordEnds() {
        record.setLength(0);
    }

    /// Gives back all but the first line that is not blank of those handed out since the last record ended, and returns
    /// that
    /// line's text.
    String keepOneLine() {
        var text = record.toString();
        var start = 0;
        var end = afterLine(text, 0);
        lines -= breaks(text);
        for (lines++; text.substring(start, end).isBlank() && end < text.length(); lines++) {
            start = end;
            end = afterLine(text, start);
        }
        var rest = text.substring(end) + new String(buffer, from, to - from);
        buffer = Arrays.copyOf(rest.toCharArray(), Math.max(rest.length(), CHUNK) + 1);
        from = 0;
        to = rest.length();
        recordEnds();
        return text.substring(start, end).strip();
    }

    private static int afterLine(String text, int start) {
        for (int i = start; i < text.length(); i++) if (isBreak(text, i)) return i + 1;
        return text.length();
    }

    private static long breaks(String text) {
        var count = 0;
        for (int i = 0; i < text.length(); i++) if (isBreak(text, i)) count++;
        return count;
    }

    /// A line ends at a line feed, or at a carriage return that none follows.
    private static boolean isBreak(CharSequence text, int i) {
        var c = text.charAt(i);
        return c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (from == to && !fill()) return -1;
        var count = Math.min(length, lineEnd() - from);
        System.arraycopy(buffer, from, target, offset, count);
        record.append(buffer, from, count);
        from += count;
        var last = buffer[from - 1];
        if (last == '\n' || (last == '\r' && !(from < to && buffer[from] == '\n'))) lines++;
        return count;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length - 1));
        return to > 0;
    }

    private int lineEnd() throws IOException {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') return i + 1;
            if (buffer[i] == '\r') return feedFollows(i) ? i + 2 : i + 1;
        }
        return to;
    }

    private boolean feedFollows(int place) throws IOException {
        if (place + 1 == to) {
            var next = in.read();
            if (next < 0) return false;
            buffer[to++] = (char) next;
        }
        return buffer[place + 1] == '\n';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
