package dev.evenkeel.bench;

/// One line of the report.
///
/// @param reference what the figure is held against, in the same unit
/// @param ratio how many times better than the reference; above 1 is ahead
public record Row(String name, double figure, String unit, double reference, double ratio) {
    static Row moreIsBetter(String name, double figure, String unit, double reference) {
        return new Row(name, figure, unit, reference, figure / reference);
    }

    static Row lessIsBetter(String name, double figure, String unit, double reference) {
        return new Row(name, figure, unit, reference, reference / figure);
    }
}
