package dev.evenkeel.playbooks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who sells.
///
/// @param email where they are written to, and the name they sign in with unless another is given
/// @param signsIn the name they sign in with
/// @param territories values of the territory's trait that are theirs
/// @param cap the most accounts a day, from all playbooks together
public record Seller(
        String name, @Nullable String email, String signsIn, List<String> territories, int cap, List<Away> away) {
    /// @param standIn who takes their accounts meanwhile; null for whoever has the least to do
    public record Away(
            LocalDate from, LocalDate to, @Nullable String standIn) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    Optional<Away> awayOn(LocalDate day) {
        return away.stream().filter(one -> one.covers(day)).findFirst();
    }
}
