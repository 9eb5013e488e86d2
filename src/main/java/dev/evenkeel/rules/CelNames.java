package dev.evenkeel.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;

/// The names of CEL's types as its messages write them.
final class CelNames {
    private CelNames() {}

    static String of(CelType type) {
        if (type instanceof ListType list && list.hasElemType())
            return "list(" + list.elemType().name() + ")";
        return type.name();
    }
}
