package dev.evenkeel.api.backtests;

import java.util.List;

/// Two backtests over the same past.
///
/// @param aWeek how many more accounts a week the second raises
/// @param caught how many more conversions it catches
/// @param lift by how much its lift is higher
/// @param entering only the second would have raised them
/// @param leaving only the first would have
record ComparisonAnswer(
        NumbersAnswer first,
        NumbersAnswer second,
        double aWeek,
        int caught,
        NumbersAnswer.Limits lift,
        List<RaisedAnswer> entering,
        List<RaisedAnswer> leaving) {}
