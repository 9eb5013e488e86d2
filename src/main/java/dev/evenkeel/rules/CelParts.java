package dev.evenkeel.rules;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.stream.Stream;

/// The direct parts of an expression.
final class CelParts {
    private CelParts() {}

    static List<CelExpr> of(CelExpr expr) {
        return switch (expr.getKind()) {
            case CALL ->
                Stream.concat(expr.call().target().stream(), expr.call().args().stream())
                        .toList();
            case LIST -> expr.list().elements();
            case SELECT -> List.of(expr.select().operand());
            case IDENT, CONSTANT, MAP, STRUCT, COMPREHENSION, NOT_SET -> List.of();
        };
    }
}
