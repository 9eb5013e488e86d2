package dev.evenkeel.promises;

import java.time.LocalDate;
import java.util.List;

/// What is sold, what the catalogue holds and what is said in public, against each other (M49).
///
/// @param soldOnly sold, and not in the catalogue as something that can be sold
/// @param claimedOnly said in public, and not in the catalogue as something that can be sold
/// @param soldUnclaimed sold, and said nowhere
/// @param sold how many things are sold, and so on
public record Reconciliation(
        LocalDate day,
        List<Difference> soldOnly,
        List<Difference> claimedOnly,
        List<Difference> soldUnclaimed,
        int sold,
        int sellable,
        int claimed) {
    /// One thing that does not match.
    ///
    /// @param why what does not match
    /// @param owner who has to mend it; empty where nobody is known
    /// @param promises that sold it
    /// @param places where it is said
    public record Difference(
            String key, String title, String why, String owner, List<Promise> promises, List<String> places) {}
}
