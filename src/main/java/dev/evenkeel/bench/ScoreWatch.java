package dev.evenkeel.bench;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.qualification.Ranking;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.qualification.Standing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Looks a hundred times a second at the ranking that the pages show, and tells which accounts earn the points of
/// {@link Traffic#PROBED} now.
final class ScoreWatch {
    private static final String DEFINITION = "ready-to-talk";
    private static final String RULE = "Wired in";
    private static final long INTERVAL = 10_000_000;

    private final Scoreboard scoreboard;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<Integer, Boolean> earned = new HashMap<>();

    ScoreWatch(Scoreboard scoreboard, Accounts accounts, InstantSource clock) {
        this.scoreboard = scoreboard;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Returns when there is a ranking.
    void start() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var first = ranking(today);
        while (first == null) {
            LockSupport.parkNanos(INTERVAL);
            first = ranking(today);
        }
        tell(first, false);
        var known = first;
        Thread.ofPlatform().name("bench-scores").daemon().start(() -> watch(today, known));
    }

    private @Nullable Ranking ranking(LocalDate today) {
        return scoreboard.ranking(DEFINITION, today).filter(Ranking::live).orElse(null);
    }

    private void watch(LocalDate today, Ranking first) {
        Ranking shown = first;
        while (true) {
            var now = ranking(today);
            if (now != null && now != shown) tell(now, true);
            if (now != null) shown = now;
            LockSupport.parkNanos(INTERVAL);
        }
    }

    private void tell(Ranking ranking, boolean aloud) {
        var rules = ranking.definition().rules();
        int rule = 0;
        while (!rules.get(rule).name().equals(RULE)) rule++;
        for (Standing standing : ranking.standings()) {
            if (standing.earned().get(rule) <= 0 || earned.put(standing.subject(), true) != null || !aloud) continue;
            accounts.withId(standing.subject()).ifPresent(account -> System.out.println(account.key()));
        }
    }
}
