package dev.evenkeel.rules;

import static dev.cel.checker.CelStandardDeclarations.StandardFunction;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What can be called in a rule: a part of CEL's standard library in which nothing fails at run time, and three
/// functions of our own: `known(name)`, `date("2026-01-31")` and `days(from, to)`.
final class Functions {
    static final String KNOWN = "known";
    static final String DATE = "date";
    static final String DAYS = "days";
    static final List<String> NAMES = List.of(KNOWN, DATE, DAYS, "startsWith", "endsWith", "contains");

    static final CelStandardDeclarations STANDARD = CelStandardDeclarations.newBuilder()
            .includeFunctions(
                    StandardFunction.LOGICAL_AND,
                    StandardFunction.LOGICAL_OR,
                    StandardFunction.LOGICAL_NOT,
                    StandardFunction.CONDITIONAL,
                    StandardFunction.EQUALS,
                    StandardFunction.NOT_EQUALS,
                    StandardFunction.LESS,
                    StandardFunction.LESS_EQUALS,
                    StandardFunction.GREATER,
                    StandardFunction.GREATER_EQUALS,
                    StandardFunction.ADD,
                    StandardFunction.SUBTRACT,
                    StandardFunction.MULTIPLY,
                    StandardFunction.DIVIDE,
                    StandardFunction.NEGATE,
                    StandardFunction.IN,
                    StandardFunction.STARTS_WITH,
                    StandardFunction.ENDS_WITH,
                    StandardFunction.CONTAINS)
            .build();

    private Functions() {}

    static List<CelFunctionDecl> declarations() {
        return List.of(
                CelFunctionDecl.newFunctionDeclaration(
                        KNOWN,
                        CelOverloadDecl.newGlobalOverload("known_any", SimpleType.BOOL, TypeParamType.create("T"))),
                CelFunctionDecl.newFunctionDeclaration(
                        DATE, CelOverloadDecl.newGlobalOverload("date_text", SimpleType.TIMESTAMP, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                        DAYS,
                        CelOverloadDecl.newGlobalOverload(
                                "days_dates", SimpleType.DOUBLE, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)));
    }

    /// `known` is reached only where all values are known: {@link Comparison} has answered everything else before.
    static List<CelFunctionBinding> bindings() {
        return Stream.of(
                        CelFunctionBinding.fromOverloads(
                                KNOWN, CelFunctionBinding.from("known_any", Object.class, any -> true)),
                        CelFunctionBinding.fromOverloads(
                                DATE, CelFunctionBinding.from("date_text", String.class, Functions::date)),
                        CelFunctionBinding.fromOverloads(
                                DAYS,
                                CelFunctionBinding.from("days_dates", Instant.class, Instant.class, Functions::days)))
                .flatMap(Set::stream)
                .toList();
    }

    private static Instant date(String text) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
