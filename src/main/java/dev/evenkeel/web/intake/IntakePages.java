package dev.evenkeel.web.intake;

import dev.evenkeel.web.layout.Chart;
import java.util.List;

/// Where the intake pages have their records from, and where their deeds go.
public interface IntakePages {
    /// The page without a fresh key and address, which the controller adds.
    IntakePage live();

    Chart rate();

    /// Makes a key and gives its secret, which is not kept.
    String createKey(String name, String by);

    /// Gives the revoked key's name.
    String revokeKey(String id, String by);

    void restoreKey(String id, String by);

    RejectedPage rejected(String reason, int page);

    /// Sends what was refused through the intake again; gives how many were accepted now.
    ///
    /// @param ids those chosen; empty for all of the reason
    int replay(List<String> ids, String reason, String by);

    /// Takes them off the list; gives how many. They are kept aside until [#undiscard].
    int discard(List<String> ids, String reason, String by);

    /// Puts back what the user's last discarding took away.
    void undiscard(String by);
}
