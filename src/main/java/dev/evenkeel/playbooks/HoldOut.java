package dev.evenkeel.playbooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The share of accounts that is followed but not treated, so that a playbook can prove its worth (F26). Whether an
/// account is among them depends on its key, the playbook and the seed alone: asked again, the answer is the same.
///
/// @param share 0 to 0.5
public record HoldOut(double share, long seed) {
    static final HoldOut NONE = new HoldOut(0, 0);
    private static final double RANGE = 0x1p53;

    boolean holds(String playbook, String account) {
        return share > 0 && place(playbook, account) < share;
    }

    /// A place from 0 to 1, evenly spread.
    private double place(String playbook, String account) {
        try {
            var text = seed + "\n" + playbook + "\n" + account;
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) bits = bits << 8 | hash[i] & 0xff;
            return (bits >>> 11) / RANGE;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
