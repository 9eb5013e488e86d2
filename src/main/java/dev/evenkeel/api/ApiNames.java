package dev.evenkeel.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;

/// `as_of`, not `asOf`: the interface's own records speak snake case, like its addresses; nobody else's change.
final class ApiNames extends SnakeCaseStrategy {
    private static final long serialVersionUID = 1;

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
        return ours(field) ? translate(name) : name;
    }

    @Override
    public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
        return ours(method) ? translate(name) : name;
    }

    @Override
    public String nameForSetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
        return ours(method) ? translate(name) : name;
    }

    @Override
    public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
        return ours(parameter) ? translate(name) : name;
    }

    private static boolean ours(@Nullable AnnotatedMember member) {
        return member != null && member.getDeclaringClass().getName().startsWith("dev.evenkeel.api.");
    }
}
