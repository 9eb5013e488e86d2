package dev.evenkeel.activity;

/// A run of whole days that ends on, or some days before, the day of the evaluation: `(t − offset − days, t − offset]`.
///
/// @param days how many days it spans; {@link #ALL_DAYS} for everything up to its end
/// @param offset how many days before the evaluation it ends
public record Window(int days, int offset) {
    public static final int ALL_DAYS = Integer.MAX_VALUE;

    public Window {
        if (days < 1) throw new IllegalArgumentException("A window spans at least one day");
        if (offset < 0) throw new IllegalArgumentException("A window cannot end in the future");
    }

    public static Window ofDays(int days) {
        return new Window(days, 0);
    }

    public static Window always() {
        return new Window(ALL_DAYS, 0);
    }

    /// The window of the same length right before this one.
    public Window previous() {
        return new Window(days, offset + days);
    }
}
