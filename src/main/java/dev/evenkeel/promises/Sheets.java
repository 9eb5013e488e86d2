package dev.evenkeel.promises;

import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Confidence;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Capability;
import dev.evenkeel.catalogue.Catalogue;
import dev.evenkeel.catalogue.Limitation;
import dev.evenkeel.catalogue.Stage;
import dev.evenkeel.promises.SellToday.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The sell-today sheets: what the catalogue and the capacity of a day say a segment can be sold.
public final class Sheets {
    private static final List<Integer> WEEKS = List.of(4, 8, 13);

    private final Capabilities capabilities;
    private final Plans plans;
    private final Capacity capacity;
    private final Signatures signatures;

    Sheets(Capabilities capabilities, Plans plans, Capacity capacity, Signatures signatures) {
        this.capabilities = capabilities;
        this.plans = plans;
        this.capacity = capacity;
        this.signatures = signatures;
    }

    /// The segments there are sheets for, without the one for everybody.
    public List<String> segments(LocalDate day) {
        var segments = new TreeSet<String>();
        for (var listed : capabilities.on(day).all())
            for (var segment : listed.capability().segments()) segments.add(segment.toLowerCase(Locale.ROOT));
        return List.copyOf(segments);
    }

    /// @param segment empty for everybody: then only what is for all segments
    public SellToday on(LocalDate day, String segment) {
        var whose = segment.strip().toLowerCase(Locale.ROOT);
        var catalogue = capabilities.on(day);
        var all = catalogue.all().stream()
                .map(listed -> listed.capability())
                .filter(capability -> isFor(capability, whose))
                .sorted(Comparator.comparing(Capability::title))
                .toList();
        var sheet = new SellToday(
                whose,
                day,
                all.stream()
                        .filter(one -> one.stage().shipped())
                        .map(Sheets::today)
                        .toList(),
                later(all, day, catalogue),
                desk(all, day),
                all.stream()
                        .filter(one -> one.stage() == Stage.NEVER)
                        .map(Sheets::never)
                        .toList(),
                left(day),
                null);
        return sheet.signed(signatures.last(whose, day).orElse(null));
    }

    private static boolean isFor(Capability capability, String segment) {
        return capability.segments().isEmpty() || capability.segments().stream().anyMatch(segment::equalsIgnoreCase);
    }

    private static Line today(Capability capability) {
        var say = Stream.concat(
                        Stream.of("Yes, today"),
                        capability.limitations().stream().map(Limitation::say))
                .toList();
        return line(
                capability,
                String.join(". ", say),
                capability.stage() == Stage.LIMITED ? "Available within limits" : "Available",
                null,
                null);
    }

    private static List<Line> later(List<Capability> all, LocalDate day, Catalogue catalogue) {
        return all.stream()
                .filter(one -> isDated(one, day))
                .sorted(Comparator.comparing(Sheets::by))
                .map(one -> line(one, "Planned for " + Days.say(by(one)), "Committed", by(one), catalogue.chance(one)))
                .toList();
    }

    private static boolean isDated(Capability capability, LocalDate day) {
        return capability.stage() == Stage.COMMITTED && capability.by() != null && !capability.overdue(day);
    }

    private static LocalDate by(Capability capability) {
        return java.util.Objects.requireNonNull(capability.by());
    }

    private static List<Line> desk(List<Capability> all, LocalDate day) {
        var lines = new ArrayList<Line>();
        for (var one : all) {
            if (one.stage() == Stage.EXPLORING)
                lines.add(line(one, "Not planned yet", "It is being explored", null, null));
            else if (one.stage() == Stage.COMMITTED && !isDated(one, day))
                lines.add(line(one, "We come back with a date", "Its date has passed, or it has none", null, null));
        }
        return lines;
    }

    private static Line never(Capability capability) {
        var reason = capability.reason();
        return line(capability, "Not planned", reason == null ? "Decided against" : reason, null, null);
    }

    private static Line line(
            Capability capability,
            String say,
            String because,
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable Double chance) {
        return new Line(
                capability.key(),
                capability.title(),
                say,
                because,
                capability.limits(),
                capability.plans(),
                from,
                chance,
                capability.owner());
    }

    private List<SellToday.Left> left(LocalDate day) {
        return plans.asOf(day).all(PlanLine.Service.class).stream()
                .map(service -> new SellToday.Left(
                        service.key(),
                        service.name(),
                        WEEKS.stream()
                                .map(weeks -> day.plusWeeks(weeks))
                                .map(by -> new SellToday.By(by, capacity.left(service.key(), by, day)))
                                .toList(),
                        capacity.canPromise(service.effort(), day, day, Confidence.P85)
                                .reasons()
                                .earliest()))
                .toList();
    }
}
