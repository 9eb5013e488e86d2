package dev.evenkeel.catalogue;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Weighs needs against a catalogue (F27).
public final class Weighing {
    static final double LIMITED = 0.6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Catalogue catalogue;

    public Weighing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Fit weigh(List<Need> needs) {
        var lines = needs.stream().map(this::line).toList();
        double all = needs.stream().mapToDouble(Need::weight).sum();
        double met = lines.stream()
                .mapToDouble(line -> line.need().weight() * line.match())
                .sum();
        return new Fit(catalogue.day(), needs.isEmpty() ? Double.NaN : met / all, lines);
    }

    private Fit.Line line(Need need) {
        if (need.capability() == null)
            return nothing(need, Answer.OPEN, "Nobody said yet which capability it means", "To be clarified");
        if (need.capability().equals(Need.NOTHING))
            return nothing(need, Answer.NOT_PLANNED, "Nothing in the catalogue does this", "Not planned");
        return catalogue
                .find(need.capability())
                .map(listed -> line(need, listed))
                .orElseGet(() -> nothing(
                        need,
                        Answer.NOT_PLANNED,
                        "`" + need.capability() + "` is not in the catalogue of this day",
                        "Not planned"));
    }

    private static Fit.Line nothing(Need need, Answer answer, String reason, String say) {
        return new Fit.Line(need, null, 0, answer, reason, say);
    }

    private Fit.Line line(Need need, Listed listed) {
        var capability = listed.capability();
        return switch (capability.stage()) {
            case AVAILABLE ->
                new Fit.Line(need, listed, 1, Answer.YES, "Available", withLimitations("Yes", capability));
            case LIMITED ->
                new Fit.Line(
                        need,
                        listed,
                        LIMITED,
                        Answer.WITH_LIMITS,
                        limits(capability),
                        withLimitations(withLimits("Yes", capability), capability));
            case COMMITTED -> committed(need, listed, capability);
            case EXPLORING ->
                new Fit.Line(need, listed, 0, Answer.NOT_PLANNED, "Being explored, without a date", "Not planned");
            case NEVER ->
                new Fit.Line(
                        need,
                        listed,
                        0,
                        Answer.NOT_PLANNED,
                        capability.reason() == null ? "Decided against" : "Decided against: " + capability.reason(),
                        "Not planned");
        };
    }

    private Fit.Line committed(Need need, Listed listed, Capability capability) {
        var by = capability.by();
        if (by == null) return new Fit.Line(need, listed, 0, Answer.NOT_PLANNED, "It has no date", "Not planned");
        var from = "From " + DAY.format(by);
        if (capability.overdue(catalogue.day()))
            return new Fit.Line(
                    need,
                    listed,
                    0,
                    Answer.OPEN,
                    "It was committed for " + DAY.format(by) + ", which has passed; it needs a new date",
                    "To be clarified");
        if (need.by() != null && by.isAfter(need.by())) {
            var reason = "It comes on " + DAY.format(by) + ", after " + DAY.format(need.by());
            return new Fit.Line(need, listed, 0, Answer.FROM_DATE, reason, from);
        }
        double chance = catalogue.chance(capability);
        var reason = "Committed for " + DAY.format(by) + ", kept with a chance of " + Math.round(chance * 100) + " %";
        return new Fit.Line(need, listed, chance, Answer.FROM_DATE, reason, from);
    }

    private static String limits(Capability capability) {
        return capability.limits().isEmpty() ? "Limited" : "Limited: " + String.join("; ", capability.limits());
    }

    private static String withLimits(String answer, Capability capability) {
        return capability.limits().isEmpty()
                ? answer + ", with limits"
                : answer + ", with limits: " + String.join("; ", capability.limits());
    }

    private static String withLimitations(String answer, Capability capability) {
        if (capability.limitations().isEmpty()) return answer;
        return capability.limitations().stream()
                .map(limitation -> limitation.say().strip())
                .map(say -> say.endsWith(".") ? say : say + ".")
                .collect(Collectors.joining(" ", answer + ". ", ""));
    }
}
