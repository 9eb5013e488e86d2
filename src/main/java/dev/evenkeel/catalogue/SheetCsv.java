package dev.evenkeel.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// A filled-in sheet as the customer gets it: nothing but what is safe to say.
public final class SheetCsv {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    private SheetCsv() {}

    public static String of(Fit fit) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("number", "asked", "must_have", "answer", "comment");
            int number = 0;
            for (var line : fit.lines())
                csv.writeRecord(
                        Integer.toString(++number),
                        safe(line.need().asked()),
                        line.need().mustHave() ? "yes" : "",
                        words(line.answer()),
                        safe(line.say()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case YES -> "Available";
            case WITH_LIMITS -> "Limited";
            case FROM_DATE -> "From a date";
            case NOT_PLANNED -> "Not planned";
            case OPEN -> "To be clarified";
        };
    }

    /// Spreadsheets run what begins like a formula.
    private static String safe(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
