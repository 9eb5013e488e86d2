package dev.evenkeel.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says what to do about a text that is not YAML. Most such texts are conditions that YAML reads in its own way.
record SyntaxError(MarkedYamlEngineException error, String line) {
    private static final Pattern STARTS_WITH_TAG = Pattern.compile(".*[:\\[,-]\\s+!\\S.*");
    private static final Pattern GOES_ON_AFTER_QUOTE =
            Pattern.compile(".*[:-]\\s+(\"[^\"]*\"|'[^']*')\\s*[^\\s,}\\]#].*");

    static SyntaxError of(MarkedYamlEngineException error, String text) {
        var number = mark(error).map(Mark::getLine).orElse(0);
        return new SyntaxError(error, text.lines().skip(number).findFirst().orElse(""));
    }

    /// Where it is; of something that is never closed, where it was opened.
    static Optional<Mark> mark(MarkedYamlEngineException error) {
        return neverClosed(error)
                ? error.getContextMark().or(error::getProblemMark)
                : error.getProblemMark().or(error::getContextMark);
    }

    private static boolean neverClosed(MarkedYamlEngineException error) {
        return error.getProblem().contains("<stream end>") || error.getProblem().contains("end of stream");
    }

    String what() {
        if (error.getProblem().contains("another document")) return "A second document begins here";
        if (neverClosed(error)) return "This is opened, but never closed";
        return "This is not YAML: " + error.getProblem().strip();
    }

    String remedy() {
        var problem = error.getProblem();
        if (problem.contains("another document")) return "Give it a file of its own";
        if (problem.contains("\\t(TAB)")) return "Indent with blanks instead of tabs";
        if (neverClosed(error)) return "Add the quote, bracket or brace that closes it";
        if (STARTS_WITH_TAG.matcher(line).matches())
            return "Put the text in quotes, because YAML takes a `!` at its start for a tag: '!open_deal'";
        if (GOES_ON_AFTER_QUOTE.matcher(line).matches())
            return "Put the whole text in quotes, because it starts with one: '\"free\" == plan'";
        if (problem.contains("mapping values are not allowed"))
            return "Put the text in quotes if it contains a colon, and check the indentation";
        if (problem.contains("but got [") || problem.contains("but got {"))
            return "Between braces, put a text with brackets in quotes: 'plan in [\"team\"]'";
        if (problem.contains("cannot start any token")) return "Put the text in quotes";
        if (problem.contains("expected ',' or")) return "Put commas between the parts, and close the bracket or brace";
        return "Check indentation, quotes, colons and brackets here and in the line before";
    }
}
