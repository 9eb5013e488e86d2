package dev.evenkeel.qualification;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says a signal's value in plain words, as pages show it: "12 people active in 28 days".
final class Words {
    private static final Map<String, String> SINGULAR = Map.of(
            "people",
            "person",
            "days",
            "day",
            "events",
            "event",
            "times",
            "time",
            "schedules",
            "schedule",
            "invites",
            "invite");

    private Words() {}

    static String of(Signal signal, @Nullable Object value) {
        if (value == null) return unknown(signal);
        return switch (signal) {
            case Signal.Tally tally -> counted(number(value), label(tally));
            case Signal.LastSeen seen -> counted(number(value), label(seen));
            case Signal.Change change -> number(value) + " × " + label(change);
            case Signal.Share share -> percent(value) + " " + label(share);
            case Signal.Milestone milestone -> label(milestone) + (Boolean.TRUE.equals(value) ? "" : ": not yet");
            case Signal.OpenDeal deal -> Boolean.TRUE.equals(value) ? label(deal) : "no " + label(deal);
            case Signal.Trait trait -> label(trait) + ": " + plain(value);
            case Signal.Deal deal -> label(deal) + ": " + plain(value);
            case Signal.Constant constant -> number(value);
        };
    }

    /// What a signal tells, without a value: for lists of signals and for charts.
    static String label(Signal signal) {
        if (signal.label() != null) return signal.label();
        return switch (signal) {
            case Signal.Tally tally -> tally(tally.measure());
            case Signal.LastSeen seen ->
                "days since "
                        + (isAnything(seen.measure())
                                ? "the last activity"
                                : events(seen.measure().filter()));
            case Signal.Change change -> tally(change.measure()) + " as in the time before";
            case Signal.Share share -> "of " + label(share.in());
            case Signal.Milestone milestone -> milestone(milestone);
            case Signal.OpenDeal deal -> "open deal";
            case Signal.Trait trait -> key(trait.key());
            case Signal.Deal deal -> "deal " + key(deal.field());
            case Signal.Constant constant -> number(constant.value());
        };
    }

    private static String unknown(Signal signal) {
        if (signal instanceof Signal.LastSeen) return "never seen";
        if (signal instanceof Signal.Change) return "nothing to compare with";
        return label(signal) + ": not known";
    }

    private static String milestone(Signal.Milestone milestone) {
        var times = milestone.times() == 1 ? "" : milestone.times() + " × ";
        return times
                + events(milestone.measure().filter())
                + window(milestone.measure().window());
    }

    private static String tally(Measure measure) {
        var anything = isAnything(measure);
        var events = anything ? "" : " with " + events(measure.filter());
        return switch (measure.aggregate()) {
            case COUNT ->
                anything
                        ? "events" + window(measure.window())
                        : "× " + events(measure.filter()) + window(measure.window());
            case PEOPLE -> "people" + (anything ? " active" : events) + window(measure.window());
            case DAYS -> "days" + (anything ? " active" : events) + window(measure.window());
            case FIRST_DAY, LAST_DAY -> throw new IllegalArgumentException("A day is not counted");
        };
    }

    private static boolean isAnything(Measure measure) {
        return measure.filter().equals(EventFilter.ANY_ACTIVITY);
    }

    static String events(EventFilter filter) {
        var names = Stream.concat(
                        new TreeSet<>(filter.events()).stream(),
                        new TreeSet<>(filter.pages()).stream().map(page -> "page " + page))
                .toList();
        var what = names.isEmpty() ? "activity" : String.join(" or ", names);
        return filter.where().isEmpty() ? what : what + " where " + ConditionWords.of(filter.where());
    }

    private static String window(Window window) {
        var ending = window.offset() == 0 ? "" : " until " + window.offset() + " days ago";
        return (window.days() == Window.ALL_DAYS ? "" : " in " + window.days() + " days") + ending;
    }

    private static String counted(String number, String label) {
        if (!number.equals("1")) return number + " " + label;
        var words = label.split(" ", 2);
        var rest = words.length == 1 ? "" : " " + words[1];
        return number + " " + SINGULAR.getOrDefault(words[0], words[0]) + rest;
    }

    private static String key(String key) {
        return key.replace('_', ' ').replace('.', ' ');
    }

    static String plain(Object value) {
        if (value instanceof Boolean flag) return flag ? "yes" : "no";
        return value instanceof Number ? number(value) : value.toString();
    }

    private static String number(Object value) {
        var exact = value instanceof Number number ? number.doubleValue() : Double.NaN;
        if (Double.isNaN(exact) || Double.isInfinite(exact)) return "∞";
        if (exact == Math.rint(exact)) return String.format(Locale.ENGLISH, "%,.0f", exact);
        return BigDecimal.valueOf(exact)
                .round(new MathContext(3, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String percent(Object value) {
        return value instanceof Number number ? Math.round(number.doubleValue() * 100) + " %" : plain(value);
    }
}
