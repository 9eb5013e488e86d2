package dev.evenkeel.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// Finds dates that are none, and everything else that could fail when the rule is evaluated.
final class DateFaults {
    private DateFaults() {}

    static List<Fault> in(CelAbstractSyntaxTree ast) {
        var faults = new ArrayList<Fault>();
        visit(ast, ast.getExpr(), faults);
        return faults;
    }

    private static void visit(CelAbstractSyntaxTree ast, CelExpr expr, List<Fault> faults) {
        if (expr.getKind() == Kind.CALL && expr.call().function().equals(Functions.DATE))
            check(ast, expr.call().args().getFirst(), faults);
        for (var part : CelParts.of(expr)) visit(ast, part, faults);
    }

    private static void check(CelAbstractSyntaxTree ast, CelExpr argument, List<Fault> faults) {
        if (Numbers.isText(argument) && isDate(argument.constant().stringValue())) return;
        faults.add(new Fault(
                ast.getSource().getPositionsMap().getOrDefault(argument.id(), 0),
                "This is not a date",
                "Write year, month and day: date(\"2026-01-31\")"));
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException malformed) {
            return false;
        }
    }
}
