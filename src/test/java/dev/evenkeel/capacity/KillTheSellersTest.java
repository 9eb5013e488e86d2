package dev.evenkeel.capacity;

import static dev.evenkeel.capacity.CapacityWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A real process, killed with SIGKILL while sixteen sellers reserve, again and again on the same database.
class KillTheSellersTest {
    private static final int ROUNDS = 5;
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final LocalDate BY = TODAY.plusWeeks(11);
    private static final Pattern RESERVED = Pattern.compile("reserved (\\S{36}) for good");
    private final Random random = new Random(20260105);
    private final Set<UUID> answered = new HashSet<>();

    @Test
    void losesNoReservationThatWasAnsweredAndSellsNothingTwice() throws Exception {
        var url = TestPostgres.url();
        try (var database = Database.at(url).migrate("capacity")) {
            var ledger = new Ledger(database, InstantSource.fixed(NOW), CapacityWorld.WEEKS);
            new Plans(ledger).change(CapacityWorld.twoPeople(), "pat", null);
            long quarters = Math.round(new Capacity(ledger)
                            .canPromise(Effort.of("backend", 1), BY, TODAY)
                            .reasons()
                            .free()
                    * 4);
            for (int round = 0; round < ROUNDS; round++) sellAndDie(url, random.nextInt(20, 300));

            var reservations = new Reservations(new Ledger(database, InstantSource.fixed(NOW), CapacityWorld.WEEKS));
            var kept = reservations.open().stream().map(Reservation::id).collect(Collectors.toSet());
            assertThat(answered).hasSizeGreaterThan(ROUNDS * 20);
            assertThat(kept).containsAll(answered).hasSizeLessThanOrEqualTo((int) quarters);
            assertThatThrownBy(() -> {
                        while (true) reservations.reserve(CapacityWorld.wish(0.25, BY), null, "last");
                    })
                    .isInstanceOf(Refused.class);
            assertThat(reservations.open()).hasSize((int) quarters);
        }
    }

    private void sellAndDie(String url, int after) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReservingProcess.class.getName(),
                        url,
                        NOW.toString(),
                        BY.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        int seen = 0;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var reserved = RESERVED.matcher(line);
            if (reserved.matches()) answered.add(UUID.fromString(reserved.group(1)));
            if (++seen == after) process.toHandle().destroyForcibly();
        }
        process.waitFor();
    }
}
