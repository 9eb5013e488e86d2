package dev.evenkeel.intake;

import dev.evenkeel.intake.calls.Checked;
import dev.evenkeel.intake.calls.Delivery;
import dev.evenkeel.intake.calls.RefusedCall;
import java.time.InstantSource;
import java.util.List;
import org.springframework.dao.DataAccessException;

/// Takes calls that arrive over HTTP: what is well-formed goes to the log, the rest to the list of what was refused.
/// Both
/// are on disk when it returns.
public final class Reception {
    private final Intake intake;
    private final Rejections rejections;
    private final IntakeStats stats;
    private final InstantSource clock;

    public Reception(Intake intake, Rejections rejections, IntakeStats stats, InstantSource clock) {
        this.intake = intake;
        this.rejections = rejections;
        this.stats = stats;
        this.clock = clock;
    }

    /// Takes a delivery that came by the write key of the name.
    ///
    /// @throws dev.evenkeel.foundation.Refused if nothing of it can be taken for a reason of the whole
    /// @throws Overloaded if there is no room
    /// @throws NotStored if the disk or the database fails
    public Receipt accept(Delivery delivery, String source) {
        var checked = Checked.of(delivery, source, clock.instant());
        var receipt = intake.appendNow(checked.events());
        if (checked.refused().isEmpty()) return receipt;
        keep(checked.refused());
        stats.refused(source, checked.refused().size());
        var refusals = checked.refused().stream().map(RefusedCall::refusal).toList();
        return new Receipt(receipt.accepted(), receipt.duplicates(), refusals);
    }

    private void keep(List<RefusedCall> refused) {
        try {
            rejections.keep(refused);
        } catch (DataAccessException e) {
            throw new NotStored("What was refused could not be listed", e);
        }
    }
}
