package dev.evenkeel.rules;

/// The characters of a document as they were written, to find a value's character among quotes, escapes and folds.
final class RawText {
    private final String file;
    private final int[] codePoints;

    RawText(String file, int[] codePoints) {
        this.file = file;
        this.codePoints = codePoints;
    }

    /// Walks the written form beside the value: blanks and quotes that the value does not have are passed over, and an
    /// escape stands for one character.
    Place placeIn(Node.Scalar scalar, int offset) {
        var value = scalar.text().codePoints().toArray();
        var escapes = !scalar.block() && scalar.start() < codePoints.length && codePoints[scalar.start()] == '"';
        var at = scalar.block() ? afterLine(scalar.start()) : scalar.start();
        for (int i = 0; i <= offset && i < value.length; i++) {
            at = find(value[i], at, scalar.end(), escapes);
            if (i == offset) break;
            if (escapes && at < scalar.end() && codePoints[at] == '\\') at += escape(at);
            else if (at < codePoints.length && codePoints[at] == value[i]) at++;
        }
        return place(Math.min(at, codePoints.length));
    }

    private int find(int wanted, int from, int end, boolean escapes) {
        if (Character.isWhitespace(wanted)) return from;
        var at = from;
        while (at < end && codePoints[at] != wanted && !(escapes && codePoints[at] == '\\')) at++;
        return at;
    }

    /// How long an escape in a double-quoted text is.
    private int escape(int at) {
        var kind = at + 1 < codePoints.length ? codePoints[at + 1] : 0;
        return switch (kind) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private int afterLine(int from) {
        var at = from;
        while (at < codePoints.length && codePoints[at] != '\n') at++;
        return Math.min(at + 1, codePoints.length);
    }

    private Place place(int at) {
        var line = 1;
        var column = 1;
        for (int i = 0; i < at; i++) {
            if (codePoints[i] == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(file, line, column);
    }
}
