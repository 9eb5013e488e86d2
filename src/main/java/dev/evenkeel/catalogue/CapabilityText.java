package dev.evenkeel.catalogue;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.PropertyCondition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a capability as the document that reads back as it.
final class CapabilityText {
    private CapabilityText() {}

    static String of(Capability capability) {
        var yaml = new Yaml()
                .line("kind", Capabilities.CAPABILITY)
                .text("name", capability.key())
                .text("title", capability.title())
                .text("description", capability.description())
                .line("from", capability.from())
                .line("stage", capability.stage().word())
                .line("by", capability.by())
                .line("chance", capability.chance() == null ? null : number(100 * capability.chance()))
                .text("reason", capability.reason())
                .texts("limits", capability.limits())
                .texts("plans", capability.plans())
                .texts("segments", capability.segments())
                .text("owner", capability.owner())
                .line("effort", effort(capability.effort()))
                .texts("excludes", capability.excludes());
        var proof = capability.proof();
        if (proof != null) yaml.raw(proof(proof));
        if (!capability.limitations().isEmpty()) yaml.raw("limitations:\n");
        for (var limitation : capability.limitations()) yaml.raw(limitation(limitation));
        return yaml.toString();
    }

    private static @org.jspecify.annotations.Nullable String effort(Map<String, Double> effort) {
        if (effort.isEmpty()) return null;
        return effort.entrySet().stream()
                .map(entry -> Yaml.quoted(entry.getKey()) + ": " + number(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String number(double number) {
        return java.math.BigDecimal.valueOf(Math.round(number * 1e6) / 1e6)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String proof(EventFilter proof) {
        var yaml = new Yaml();
        yaml.raw("proof:\n");
        yaml.texts("  events", proof.events().stream().sorted().toList());
        yaml.texts("  pages", proof.pages().stream().sorted().toList());
        if (!proof.where().isEmpty()) yaml.raw("  where:\n");
        var byProperty = proof.where().stream()
                .collect(Collectors.groupingBy(
                        PropertyCondition::property, java.util.LinkedHashMap::new, Collectors.toList()));
        byProperty.forEach((property, conditions) ->
                yaml.raw("    " + Yaml.quoted(property) + ": {" + conditions(conditions) + "}\n"));
        return yaml.toString();
    }

    private static String conditions(List<PropertyCondition> conditions) {
        return conditions.stream()
                .map(condition -> condition.operator().name().toLowerCase(Locale.ROOT) + ": " + operand(condition))
                .collect(Collectors.joining(", "));
    }

    private static String operand(PropertyCondition condition) {
        return switch (condition.operator()) {
            case IS, IS_NOT -> Yaml.list(condition.values());
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> condition.values().getFirst();
            case PRESENT, ABSENT -> "true";
        };
    }

    private static String limitation(Limitation limitation) {
        var yaml = new Yaml()
                .text("  - title", limitation.title())
                .line("    severity", limitation.severity().word())
                .text("    say", limitation.say())
                .text("    workaround", limitation.workaround())
                .text("    owner", limitation.owner())
                .line("    fix_by", limitation.fixBy());
        if (!limitation.progress().isEmpty()) yaml.raw("    progress:\n");
        for (var step : limitation.progress())
            yaml.raw("      - {on: " + step.on() + ", note: " + Yaml.quoted(step.note()) + "}\n");
        return yaml.toString();
    }
}
