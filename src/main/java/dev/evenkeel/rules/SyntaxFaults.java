package dev.evenkeel.rules;

import dev.cel.common.CelIssue;
import java.util.Locale;
import java.util.regex.Pattern;

/// Says in plain words why an expression cannot be parsed. Only its first fault: the others follow from it.
final class SyntaxFaults {
    private static final Pattern QUOTED = Pattern.compile("(?:input|at:?) '(.+?)'(?: expecting.*| )?$", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?i)and|or|not|is|AND|OR|NOT");

    private SyntaxFaults() {}

    static Fault of(String text, int offset, CelIssue issue) {
        var rest = text.substring(text.offsetByCodePoints(0, Math.min(offset, text.codePointCount(0, text.length()))));
        var before = text.substring(0, text.length() - rest.length()).strip();
        if (before.endsWith("%")) return perCent(text.codePointCount(0, before.length()) - 1);
        if (rest.isEmpty()) return atTheEnd(offset, issue);
        if (rest.startsWith("=>")) return new Fault(offset, "`=>` is not a comparison", "Write `>=`");
        if (rest.startsWith(">") && before.endsWith("<"))
            return new Fault(offset - 1, "`<>` is not a comparison", "Write `!=`");
        if (rest.startsWith("=")) return new Fault(offset, "A single `=` compares nothing", "Write `==` to compare");
        if (rest.startsWith("\"") || rest.startsWith("'"))
            return new Fault(offset, "This text is not closed", "Put the same quote at its end");
        if ("“”„‘’«»".indexOf(rest.charAt(0)) >= 0)
            return new Fault(offset, "These are not plain quotes", "Write \"…\" around a text");
        if (rest.startsWith(",") && before.matches("(?s).*\\d")) return decimalComma(offset);
        return word(text, rest, before, offset, issue);
    }

    private static Fault perCent(int offset) {
        return new Fault(offset, "`%` does not mean per cent here", "Write 0.5 for 50 %");
    }

    private static Fault decimalComma(int offset) {
        return new Fault(offset, "A comma cannot stand in a number", "Write decimals with a point: 5.5");
    }

    private static Fault word(String text, String rest, String before, int offset, CelIssue issue) {
        var here = firstWord(rest);
        if (WORD.matcher(here).matches()) return joint(here, offset);
        if (before.matches("(?is).*\\bnot"))
            return joint("not", text.toLowerCase(Locale.ROOT).lastIndexOf("not", offset));
        if (issue.getMessage().startsWith("reserved identifier"))
            return new Fault(offset, "`" + here + "` is a word of the rule language", "Use another name");
        return new Fault(
                offset,
                "`" + token(issue, here) + "` is not expected here",
                "Put `&&` or `||` between two conditions, and check brackets and quotes");
    }

    private static Fault joint(String word, int offset) {
        return new Fault(
                offset,
                "`" + word + "` is not a word of the rule language",
                "Write `&&` for and, `||` for or, `!` for not, `==` for is");
    }

    private static Fault atTheEnd(int offset, CelIssue issue) {
        if (issue.getMessage().startsWith("missing ')'"))
            return new Fault(offset, "A bracket is not closed", "Add `)`");
        return new Fault(offset, "The condition ends too early", "Complete it, for example `employees >= 50`");
    }

    private static String firstWord(String rest) {
        var end = 0;
        while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) end++;
        return rest.substring(0, Math.max(end, 1));
    }

    private static String token(CelIssue issue, String otherwise) {
        var quoted = QUOTED.matcher(issue.getMessage());
        return quoted.find() ? quoted.group(1).strip() : otherwise;
    }
}
