package dev.evenkeel.rules;

/// The characters of a document as they were written, to find a value's character among quotes, escapes and folds.
record RawText(String file, int[] codePoints) {
    /// Walks the written form beside the value: blanks, quotes and backslashes that the value does not have are passed
    /// over.
    Place placeIn(Node.Scalar scalar, int offset) {
        var value = scalar.text().codePoints().toArray();
        var at = scalar.block() ? afterLine(scalar.start()) : scalar.start();
        for (int i = 0; i <= offset && i < value.length; i++) {
            if (!Character.isWhitespace(value[i])) {
                while (at < scalar.end() && codePoints[at] != value[i]) at++;
            }
            if (i == offset) return place(at);
            if (at < codePoints.length && codePoints[at] == value[i]) at++;
        }
        return place(Math.min(lastOf(scalar, at), codePoints.length));
    }

    /// Past the value's last character, a closing quote belongs to what was written, not to the value.
    private static int lastOf(Node.Scalar scalar, int at) {
        return Math.min(at, scalar.end());
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
