package dev.evenkeel.activity;

/// Hears the history of one subject after the other.
@FunctionalInterface
public interface SubjectDays {
    /// @param values for each measure its value on each day, as {@link Activity#measure} would give it: 0 for a count
    ///     without events, NaN for a day without one. The arrays are filled anew for the next subject
    void subject(int subject, double[][] values);
}
