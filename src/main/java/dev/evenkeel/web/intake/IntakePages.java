package dev.evenkeel.web.intake;

import dev.evenkeel.web.intake.RejectedPage.Rejected;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Chart;
import java.util.List;
import java.util.stream.Stream;

/// Where the intake pages have their records from, and where their deeds go.
public interface IntakePages {
    /// The page without a fresh key and address, which the controller adds.
    IntakePage live();

    /// What was taken in on a day that is over, and how keys and refusals stood at its end.
    IntakePage on(AsOf asOf);

    Chart rate();

    /// Makes a key and gives its secret, which is not kept.
    ///
    /// @throws dev.evenkeel.foundation.Refused if the name is taken
    String createKey(String name, String by);

    /// Gives the revoked key's name.
    ///
    /// @throws dev.evenkeel.foundation.Refused if it stands in the server's settings
    String revokeKey(long id, String by);

    void restoreKey(long id);

    /// @param before shows those with a lower id; `Long.MAX_VALUE` for the latest
    RejectedPage rejected(String reason, long before, AsOf asOf);

    /// All that waits of a reason, for export.
    Stream<Rejected> allRejected(String reason, AsOf asOf);

    /// Sends what was refused through the intake again; gives how many were accepted now.
    ///
    /// @param ids those chosen; empty for all of the reason
    Replayed replay(List<Long> ids, String reason, String by);

    /// Takes them off the list; gives how many. They are kept aside until [#undiscard].
    int discard(List<Long> ids, String reason, String by);

    /// Puts back what the user's last discarding took away; gives how many.
    int undiscard(String by);

    /// @param accepted how many came in now, or had done so by another way
    /// @param refused how many are still refused
    record Replayed(int accepted, int refused) {}
}
