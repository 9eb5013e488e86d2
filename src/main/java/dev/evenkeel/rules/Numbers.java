package dev.evenkeel.rules;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;

/// Makes every number in an expression a double, so that `seats + 1` and `employees >= 50` just work: people who write
/// rules know one kind of number.
final class Numbers {
    private Numbers() {}

    static CelAbstractSyntaxTree asDoubles(CelAbstractSyntaxTree parsed) {
        return CelAbstractSyntaxTree.newParsedAst(asDoubles(parsed.getExpr()), parsed.getSource());
    }

    private static CelExpr asDoubles(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr);
            case CALL -> call(expr);
            case LIST ->
                CelExpr.ofList(
                        expr.id(),
                        expr.list().elements().stream()
                                .map(Numbers::asDoubles)
                                .collect(ImmutableList.toImmutableList()),
                        expr.list().optionalIndices());
            case SELECT ->
                CelExpr.ofSelect(
                        expr.id(),
                        asDoubles(expr.select().operand()),
                        expr.select().field(),
                        expr.select().testOnly());
            case IDENT, MAP, STRUCT, COMPREHENSION, NOT_SET -> expr;
        };
    }

    private static CelExpr constant(CelExpr expr) {
        var constant = expr.constant();
        if (constant.getKind() != CelConstant.Kind.INT64_VALUE) return expr;
        return CelExpr.ofConstant(expr.id(), CelConstant.ofValue((double) constant.int64Value()));
    }

    private static CelExpr call(CelExpr expr) {
        var call = expr.call();
        return CelExpr.ofCall(
                expr.id(),
                call.target().map(Numbers::asDoubles),
                call.function(),
                call.args().stream().map(Numbers::asDoubles).collect(ImmutableList.toImmutableList()));
    }

    static boolean isText(CelExpr expr) {
        return expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
