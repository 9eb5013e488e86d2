package dev.evenkeel.qualification.backtest;

/// What a backtest found out about accounts that were there and had not converted on any day of evaluation, kept so
/// that thresholds can be moved without asking again. All arrays run over the accounts; days are indexes from the first
/// day of evaluation.
///
/// @param days how many days of evaluation
/// @param accounts their numbers
/// @param start the first day on which each was there
/// @param converted the day on which it converted; {@link #NEVER} if it did not before the last horizon ended
/// @param revenue the amount of the deal by which it converted; NaN where none is known
/// @param owners who sells to it; empty where nobody is named
/// @param fit for each account its {@link Points} for fit on each day
/// @param usage the same for usage; {@link Points#DISQUALIFIED} on days when a reason left it out
record Evidence(
        int days,
        int[] accounts,
        int[] start,
        int[] converted,
        double[] revenue,
        String[] owners,
        int[][] fit,
        int[][] usage) {
    static final int NEVER = Integer.MAX_VALUE;

    int size() {
        return accounts.length;
    }

    /// The first day on which it is no longer asked about: the day of its conversion.
    int end(int account) {
        return Math.min(days, converted[account]);
    }

    /// Whether it converts within the horizon after the day.
    boolean isHit(int account, int day, int horizon) {
        return converted[account] != NEVER && converted[account] - day <= horizon;
    }

    /// Whether it converted within the horizon after any day of evaluation.
    boolean isConversion(int account, int horizon) {
        return converted[account] != NEVER && converted[account] <= days - 1 + horizon;
    }
}
