package dev.evenkeel.api.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/// Names nested records with what they are nested in; the library's own names would mix up all that are called `Item`.
final class SchemaNames extends TypeNameResolver {
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var outer = type.getEnclosingClass();
        var name = type.getSimpleName();
        return outer == null ? name : nameForClass(outer, options).replaceFirst("(Controller|Answer)$", "") + name;
    }
}
