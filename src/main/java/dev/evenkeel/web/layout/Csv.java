package dev.evenkeel.web.layout;

import java.util.regex.Pattern;

/// Texts in files that spreadsheets open.
public final class Csv {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    private Csv() {}

    /// Spreadsheets run what begins like a formula, and names come from anybody.
    public static String safe(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
