package dev.evenkeel.demo;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;

/// How big Harbourline is and when its story ends. The same values give the same events, byte for byte.
///
/// @param accounts how many companies ever sign up; about 20 people each
/// @param days how many whole days of history lie before today
/// @param rate how much happens at each visit, 1 for the usual
/// @param now nothing after it is told; a later instant of the same day only adds to the end
public record HarbourlineConfig(long seed, int accounts, int days, double rate, Instant now) {
    private static final int FEWEST = 10;

    public HarbourlineConfig {
        var problems = new ArrayList<Problem>();
        if (accounts < FEWEST || accounts > 1_000_000)
            problems.add(new Problem("--accounts " + accounts, "It is out of range", "Give from 10 to 1,000,000"));
        if (days < 60 || days > 3650)
            problems.add(new Problem("--days " + days, "It is out of range", "Give from 60 to 3,650"));
        if (!(rate >= 0.1 && rate <= 1000))
            problems.add(new Problem("--rate " + rate, "It is out of range", "Give from 0.1 to 1,000"));
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    /// The usual demo up to this instant: 400 accounts, about 8,000 people, 18 months, about 1.5 million events.
    public static HarbourlineConfig upTo(Instant now) {
        return new HarbourlineConfig(3, 400, 548, 1, now);
    }

    /// The usual demo up to five in the afternoon (UTC) of a day.
    public static HarbourlineConfig upTo(LocalDate today) {
        return upTo(today.atTime(17, 0).toInstant(ZoneOffset.UTC));
    }

    public HarbourlineConfig withAccounts(int number) {
        return new HarbourlineConfig(seed, number, days, rate, now);
    }

    public HarbourlineConfig withDays(int number) {
        return new HarbourlineConfig(seed, accounts, number, rate, now);
    }

    public HarbourlineConfig withRate(double factor) {
        return new HarbourlineConfig(seed, accounts, days, factor, now);
    }

    public HarbourlineConfig withSeed(long other) {
        return new HarbourlineConfig(other, accounts, days, rate, now);
    }

    LocalDate today() {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
