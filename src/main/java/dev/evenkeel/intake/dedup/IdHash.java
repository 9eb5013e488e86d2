package dev.evenkeel.intake.dedup;

import java.security.SecureRandom;

/// The finaliser of MurmurHash3 over both halves of an id, seeded so that a sender cannot choose ids that collide.
final class IdHash {
    private final long seed = new SecureRandom().nextLong();

    long of(long high, long low) {
        long mixed = (high ^ seed) * 0x9E3779B97F4A7C15L + low;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
