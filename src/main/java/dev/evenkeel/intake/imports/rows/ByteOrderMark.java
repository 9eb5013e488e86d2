package dev.evenkeel.intake.imports.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bytes that some programs put before a text to tell its encoding.
record ByteOrderMark(Optional<Charset> encoding, int length) {
    static ByteOrderMark of(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) return new ByteOrderMark(Optional.of(StandardCharsets.UTF_8), 3);
        if (starts(head, 0xFE, 0xFF)) return new ByteOrderMark(Optional.of(StandardCharsets.UTF_16BE), 2);
        if (starts(head, 0xFF, 0xFE)) return new ByteOrderMark(Optional.of(StandardCharsets.UTF_16LE), 2);
        return new ByteOrderMark(Optional.empty(), 0);
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((head[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
