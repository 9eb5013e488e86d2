package dev.evenkeel.activity.history;

import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;

/// One measure of one subject over all days. A row of day d that was known from k on counts on the days
/// `max(d + offset, k) … d + offset + window − 1`.
abstract class Column {
    final int days;
    private final int from;
    private final int offset;
    private final int window;
    private final boolean always;
    private final boolean asKnown;

    /// @param from the first day that is evaluated, from the epoch
    Column(Window window, Lens lens, int from, int days) {
        this.days = days;
        this.from = from;
        this.offset = window.offset();
        this.window = window.days();
        this.always = window.days() == Window.ALL_DAYS;
        this.asKnown = lens == Lens.AS_KNOWN;
    }

    static Column of(Measure measure, Lens lens, int from, int days) {
        var window = measure.window();
        return switch (measure.aggregate()) {
            case COUNT -> new CountColumn(window, lens, from, days);
            case PEOPLE -> new PeopleColumn(window, lens, from, days);
            case DAYS -> new DaysColumn(window, lens, from, days);
            case FIRST_DAY -> new EdgeColumn(window, lens, from, days, false);
            case LAST_DAY -> new EdgeColumn(window, lens, from, days, true);
        };
    }

    abstract void add(int day, int received, int times);

    /// After the last row of a person.
    void endPerson() {}

    /// Writes the values of the subject and forgets it.
    abstract void finish(double[] values);

    final int known(int day, int received) {
        return asKnown ? Math.max(day, received) : day;
    }

    /// The first index on which a day counts that was known from then on; may lie after the last.
    final int start(int day, int known) {
        return Math.max(0, Math.max(day + offset, known) - from);
    }

    /// The last index on which it counts; may lie before the first.
    final int end(int day) {
        return always ? days - 1 : (int) Math.min(days - 1L, (long) day + offset + window - 1 - from);
    }
}
