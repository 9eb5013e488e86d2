package dev.evenkeel.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Conditions in CEL, the Common Expression Language, over the names of one {@link Vocabulary}.
///
/// Numbers are all of one kind. Besides CEL's comparisons, `&&`, `||`, `!`, `? :`, `in`, arithmetic, `startsWith`,
/// `endsWith` and `contains` there are `known(name)`, `date("2026-01-31")` and `days(from, to)`.
/// See <https://cel.dev> for the language, and {@link Rule} for what happens to missing values.
public final class RuleLanguage {
    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(Functions.bindings())
            .build();

    private final Vocabulary vocabulary;
    private final CelCompiler compiler;

    private RuleLanguage(Vocabulary vocabulary, Set<String> undecided) {
        this.vocabulary = vocabulary;
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros()
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(Functions.STANDARD)
                .addFunctionDeclarations(Functions.declarations());
        vocabulary.names().forEach((name, type) -> builder.addVar(name, celType(type)));
        for (var name : undecided) builder.addVar(name, SimpleType.DYN);
        this.compiler = builder.build();
    }

    public static RuleLanguage over(Vocabulary vocabulary) {
        return new RuleLanguage(vocabulary, Set.of());
    }

    /// @param undecided names that exist, but whose declaration is wrong: a rule may use them as it likes, so that one
    /// mistake is not reported twice. Such a rule must not be evaluated
    public static RuleLanguage over(Vocabulary vocabulary, Set<String> undecided) {
        return new RuleLanguage(vocabulary, undecided);
    }

    /// @throws Refused with every fault at its line and column in the text
    public Rule compile(String expression) {
        var faults = new ArrayList<Fault>();
        var rule = compile(expression, faults);
        if (rule != null) return rule;
        throw new Refused(
                faults.stream().map(fault -> located(fault, expression)).toList());
    }

    /// Compiles a value of a document; its faults become problems of the document, and the answer is null.
    public @Nullable Rule compile(Document document, Node.Scalar scalar) {
        var faults = new ArrayList<Fault>();
        var rule = compile(scalar.text(), faults);
        for (var fault : faults)
            document.refuse(document.placeIn(scalar, fault.offset()), fault.what(), fault.remedy());
        return rule;
    }

    private @Nullable Rule compile(String text, List<Fault> faults) {
        var parsed = compiler.parse(text);
        if (parsed.hasError()) {
            var issue = parsed.getErrors().getFirst();
            faults.add(SyntaxFaults.of(text, offset(text, issue.getSourceLocation()), issue));
            return null;
        }
        try {
            return check(text, parsed.getAst(), faults);
        } catch (CelValidationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Rule check(String text, CelAbstractSyntaxTree parsed, List<Fault> faults)
            throws CelValidationException {
        var checked = compiler.check(Numbers.asDoubles(parsed));
        if (checked.hasError()) {
            var words = new TypeFaults(vocabulary, parsed);
            for (var issue : checked.getErrors()) faults.add(words.of(offset(text, issue.getSourceLocation()), issue));
            return null;
        }
        var ast = checked.getAst();
        faults.addAll(DateFaults.in(ast));
        if (!isCondition(ast.getResultType())) faults.add(notACondition(ast.getResultType()));
        return faults.isEmpty() ? new Rule(text, new Conditions(vocabulary, RUNTIME, parsed, ast).tree()) : null;
    }

    private static boolean isCondition(CelType type) {
        return type.equals(SimpleType.BOOL) || type.equals(SimpleType.DYN);
    }

    private static Fault notACondition(CelType type) {
        return new Fault(
                0,
                "A condition is true or false, but this is " + TypeFaults.words(CelNames.of(type)),
                "Compare it, for example `employees >= 50`");
    }

    private static Problem located(Fault fault, String expression) {
        var before = expression.substring(0, expression.offsetByCodePoints(0, fault.offset()));
        var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        var column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return new Problem(new Place("rule", line, column).toString(), fault.what(), fault.remedy());
    }

    /// CEL counts lines from one and columns from zero.
    private static int offset(String text, CelSourceLocation location) {
        var start = 0;
        for (int line = 1; line < location.getLine(); line++) start = text.indexOf('\n', start) + 1;
        return Math.max(0, text.codePointCount(0, start) + location.getColumn());
    }

    private static CelType celType(ValueType type) {
        return switch (type) {
            case NUMBER -> SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOL;
            case TEXT -> SimpleType.STRING;
            case DATE -> SimpleType.TIMESTAMP;
        };
    }
}
