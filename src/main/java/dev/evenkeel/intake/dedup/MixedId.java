package dev.evenkeel.intake.dedup;

import dev.evenkeel.intake.EventId;
import java.security.SecureRandom;

/// Turns ids into others, one to one, that look as if they had been drawn: by a Feistel network of two rounds with the
/// finaliser of MurmurHash3, seeded so that a sender cannot choose ids that collide. For one thread.
///
/// One to one matters: the head of a mixed id says where it is kept, so that only the rest has to be.
final class MixedId {
    private final long seed = new SecureRandom().nextLong();
    private long high;
    private long low;

    MixedId of(EventId id) {
        low = id.low() ^ mix(id.high() ^ seed);
        high = id.high() ^ mix(low + seed);
        return this;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    private static long mix(long bits) {
        long mixed = bits * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
