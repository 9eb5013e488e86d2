package dev.evenkeel.api.subjects;

import dev.evenkeel.qualification.Definition;

/// By which definition an answer was made.
record DefinitionAnswer(String name, int version, String title) {
    static DefinitionAnswer of(Definition definition) {
        return new DefinitionAnswer(definition.name(), definition.version(), definition.title());
    }
}
