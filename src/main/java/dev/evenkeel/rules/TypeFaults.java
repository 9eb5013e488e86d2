package dev.evenkeel.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.Map;
import java.util.regex.Pattern;

/// Says in plain words why an expression does not fit the vocabulary.
final class TypeFaults {
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '(.+?)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)\\.?\\((.*)\\)' \\(candidates.*");
    private static final Map<String, String> TYPES = Map.of(
            "double", "a number",
            "int", "a number",
            "string", "a text",
            "bool", "true or false",
            "null", "null",
            "google.protobuf.Timestamp", "a date",
            "google.protobuf.Duration", "a number of days",
            "list(double)", "a list of numbers",
            "list(string)", "a list of texts");

    private final Vocabulary vocabulary;
    private final CelAbstractSyntaxTree parsed;

    TypeFaults(Vocabulary vocabulary, CelAbstractSyntaxTree parsed) {
        this.vocabulary = vocabulary;
        this.parsed = parsed;
    }

    Fault of(int offset, CelIssue issue) {
        var unknown = UNKNOWN.matcher(issue.getMessage());
        if (unknown.matches()) return unknown(unknown.group(1), offset, issue.getExprId());
        var overload = OVERLOAD.matcher(issue.getMessage());
        if (overload.matches())
            return overload(overload.group(1), overload.group(3).split(", ", -1), offset);
        if (issue.getMessage().contains("field selection"))
            return new Fault(offset, "Nothing can be taken from this value with a point", "Use the name alone");
        return new Fault(offset, issue.getMessage(), "Check the types of what is compared");
    }

    private Fault unknown(String name, int offset, long id) {
        if (isCall(parsed.getExpr(), id))
            return new Fault(
                    Math.max(0, offset - name.length()),
                    "There is no function `" + name + "`",
                    Nearest.remedy(name, Functions.NAMES));
        return new Fault(
                offset,
                "There is nothing called `" + name + "` here",
                Nearest.remedy(name, vocabulary.names().keySet()));
    }

    private static Fault overload(String function, String[] types, int offset) {
        var operator = function.replace("_", "").replace("@", "");
        if (types.length == 1) return unary(operator, types[0], offset);
        var left = words(types[0]);
        var right = words(types[1]);
        if (types[0].equals("null") || types[1].equals("null"))
            return new Fault(
                    offset, "A value cannot be compared with null", "Ask with `known(name)` or `!known(name)`");
        return new Fault(
                offset,
                "`" + operator + "` cannot join " + left + " and " + right,
                remedy(operator, types[0], types[1]));
    }

    private static Fault unary(String operator, String type, int offset) {
        if (operator.equals("!"))
            return new Fault(
                    offset,
                    "`!` negates a condition, but this is " + words(type),
                    "Compare it first, for example `!(seats > 5)`");
        return new Fault(
                offset, "`" + operator + "` cannot be used on " + words(type), "Check the types of what is used");
    }

    private static String remedy(String operator, String left, String right) {
        if (operator.equals("&&") || operator.equals("||")) return "Compare each side first, for example `seats > 5`";
        if (operator.equals("%")) return "Write 0.5 for 50 %";
        if (right.equals("string") && left.equals("double")) return "Write the number without quotes";
        if (left.equals("string") && right.equals("double")) return "Compare a text with a text in quotes: \"…\"";
        if (left.equals("bool")) return "Use the flag alone, or with a `!` before it";
        if (left.endsWith("Timestamp")) return "Write a date as date(\"2026-01-31\"), or count days(from, to)";
        return "Compare two values of the same type";
    }

    static String words(String type) {
        return TYPES.getOrDefault(type, type);
    }

    private static boolean isCall(CelExpr expr, long id) {
        if (expr.getKind() == Kind.LIST) return expr.list().elements().stream().anyMatch(part -> isCall(part, id));
        if (expr.getKind() != Kind.CALL) return false;
        return expr.id() == id
                || expr.call().args().stream().anyMatch(part -> isCall(part, id))
                || expr.call().target().filter(part -> isCall(part, id)).isPresent();
    }
}
