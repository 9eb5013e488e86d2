package dev.evenkeel.promises;

import static dev.evenkeel.promises.PromisesWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A real process, killed with SIGKILL while six people move promises to and fro, again and again on the same database.
class KillTheServerWhileMovingTest {
    private static final int ROUNDS = 6;
    private static final int PROMISES = 24;
    private static final Pattern MOVED = Pattern.compile("moved (\\d+) to (\\S+)");

    private final Random random = new Random(20270104);
    private int answered;

    @Test
    void noPromiseIsEverWithoutItsHoursAndNoHoursWithoutAPromise() throws Exception {
        var url = TestPostgres.url();
        try (var first = new PromisesWorld(migrated(url))) {
            first.setUp();
            for (int i = 0; i < PROMISES; i++)
                first.promises.make(PromisesWorld.promise(PromisesWorld.ONBOARDING, MovingProcess.friday(i)), "dana");
        }
        for (int round = 0; round < ROUNDS; round++) {
            var last = moveAndDie(url, round, random.nextInt(10, 60));
            try (var server = new PromisesWorld(Database.at(url))) {
                hasItsHours(server, last);
                server.promises.goOn();
                onItsOwnDay(server);
            }
        }
        assertThat(answered).isGreaterThan(ROUNDS * 9);
    }

    private static Database migrated(String url) {
        var database = Database.at(url);
        for (var module : new String[] {"rules", "capacity", "promises"}) database.migrate(module);
        return database;
    }

    /// As the dead server left it.
    private static void hasItsHours(PromisesWorld server, Map<Long, LocalDate> last) {
        var promises = server.promises.all(TODAY);
        assertThat(server.reservations.open())
                .as("one for each promise")
                .extracting(Reservation::id)
                .containsExactlyInAnyOrderElementsOf(promises.stream()
                        .map(promise -> promise.reservation().orElseThrow())
                        .toList());
        for (var promise : promises) {
            var answer = last.get(promise.id());
            if (answer != null)
                assertThat(promise.steps())
                        .as("what was answered is written down")
                        .anySatisfy(step -> assertThat(step.day()).isEqualTo(answer));
        }
        assertThat(server.capacity.board(TODAY).rows().getFirst().cells())
                .allSatisfy(cell -> assertThat(cell.isOver()).isFalse());
    }

    private static void onItsOwnDay(PromisesWorld server) {
        for (var promise : server.promises.all(TODAY))
            assertThat(server.reservations
                            .find(promise.reservation().orElseThrow())
                            .orElseThrow()
                            .askedBy())
                    .isEqualTo(promise.due());
        assertThat(server.contradictions()).isEmpty();
    }

    /// @return the last answered day of each promise
    private Map<Long, LocalDate> moveAndDie(String url, int seed, int after) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MovingProcess.class.getName(),
                        url,
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var last = new HashMap<Long, LocalDate>();
        int seen = 0;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var moved = MOVED.matcher(line);
            if (!moved.matches()) continue;
            last.put(Long.parseLong(moved.group(1)), LocalDate.parse(moved.group(2)));
            answered++;
            if (++seen == after) process.toHandle().destroyForcibly();
        }
        process.waitFor();
        return last;
    }
}
