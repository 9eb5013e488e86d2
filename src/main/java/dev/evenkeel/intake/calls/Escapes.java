package dev.evenkeel.intake.calls;

/// Escapes in JSON that are valid there and nowhere after: the zero character, and half of a surrogate pair.
final class Escapes {
    static final String WHAT = "It holds a zero character or half of a surrogate pair (such as \\u0000)";
    static final String REMEDY = "Remove it before sending";

    private Escapes() {}

    static boolean unstorable(byte[] json, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (json[i] != '\\') continue;
            if (json[++i] != 'u') continue;
            int unit = unit(json, i + 1, to);
            i += 4;
            if (unit == 0 || Character.isLowSurrogate((char) unit)) return true;
            if (!Character.isHighSurrogate((char) unit)) continue;
            boolean pair = i + 2 < to && json[i + 1] == '\\' && json[i + 2] == 'u';
            if (!pair || !Character.isLowSurrogate((char) unit(json, i + 3, to))) return true;
            i += 6;
        }
        return false;
    }

    private static int unit(byte[] json, int from, int to) {
        int unit = 0;
        for (int i = from; i < Math.min(from + 4, to); i++) unit = unit * 16 + Character.digit(json[i], 16);
        return unit;
    }
}
