package dev.evenkeel.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Takes a checked expression apart into {@link Condition}s.
final class Conditions {
    private final Vocabulary vocabulary;
    private final CelRuntime runtime;
    private final CelAbstractSyntaxTree parsed;
    private final CelAbstractSyntaxTree checked;
    private final Map<Long, CelExpr> written = new HashMap<>();

    /// @param parsed the expression as it was written, for texts; its parts have the ids of the checked one's
    Conditions(Vocabulary vocabulary, CelRuntime runtime, CelAbstractSyntaxTree parsed, CelAbstractSyntaxTree checked) {
        this.vocabulary = vocabulary;
        this.runtime = runtime;
        this.parsed = parsed;
        this.checked = checked;
        remember(parsed.getExpr());
    }

    Condition tree() {
        return condition(checked.getExpr());
    }

    private Condition condition(CelExpr expr) {
        if (isCall(expr, "_&&_")) return new Condition.All(text(expr), operands(expr, "_&&_"));
        if (isCall(expr, "_||_")) return new Condition.Any(text(expr), operands(expr, "_||_"));
        if (isCall(expr, "!_"))
            return new Condition.Not(text(expr), condition(expr.call().args().getFirst()));
        if (isCall(expr, Functions.KNOWN) && expr.call().args().getFirst().getKind() == Kind.IDENT) return known(expr);
        return comparison(expr);
    }

    private List<Condition> operands(CelExpr expr, String function) {
        if (!isCall(expr, function)) return List.of(condition(expr));
        var operands = new ArrayList<Condition>();
        for (var arg : expr.call().args()) operands.addAll(operands(arg, function));
        return List.copyOf(operands);
    }

    private Condition known(CelExpr expr) {
        var name = expr.call().args().getFirst().ident().name();
        return new Condition.Known(text(expr), name, vocabulary.names().getOrDefault(name, ValueType.NUMBER));
    }

    private Condition comparison(CelExpr expr) {
        try {
            var part = CelAbstractSyntaxTree.newCheckedAst(
                    expr, checked.getSource(), checked.getReferenceMap(), checked.getTypeMap());
            return new Comparison(text(expr), names(expr), vocabulary, runtime.createProgram(part));
        } catch (CelEvaluationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> names(CelExpr expr) {
        var inOrder = new TreeMap<Integer, String>();
        collect(expr, inOrder);
        return inOrder.values().stream().distinct().toList();
    }

    private void collect(CelExpr expr, Map<Integer, String> names) {
        if (expr.getKind() == Kind.IDENT)
            names.put(
                    checked.getSource().getPositionsMap().getOrDefault(expr.id(), names.size()),
                    expr.ident().name());
        for (var part : CelParts.of(expr)) collect(part, names);
    }

    private void remember(CelExpr expr) {
        written.put(expr.id(), expr);
        for (var part : CelParts.of(expr)) remember(part);
    }

    private String text(CelExpr expr) {
        var part = CelAbstractSyntaxTree.newParsedAst(written.getOrDefault(expr.id(), expr), parsed.getSource());
        return CelUnparserFactory.newUnparser().unparse(part);
    }

    private static boolean isCall(CelExpr expr, String function) {
        return expr.getKind() == Kind.CALL && expr.call().function().equals(function);
    }
}
