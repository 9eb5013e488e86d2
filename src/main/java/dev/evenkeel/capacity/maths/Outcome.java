package dev.evenkeel.capacity.maths;

/// What became of a claim when everything was promised anew.
///
/// @param bucket where it stands now; -1 if nowhere in the horizon
/// @param uncovered it keeps its date although the capacity for it is not there
public record Outcome(Claim claim, int bucket, boolean uncovered) {
    /// In words of who wins and who loses.
    public enum Turn {
        KEPT,
        IMPROVED,
        DELAYED,
        LOST
    }

    public Turn turn() {
        if (bucket < 0) return Turn.LOST;
        if (bucket == claim.promised()) return Turn.KEPT;
        return bucket < claim.promised() ? Turn.IMPROVED : Turn.DELAYED;
    }
}
