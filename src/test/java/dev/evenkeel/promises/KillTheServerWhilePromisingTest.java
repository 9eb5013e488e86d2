package dev.evenkeel.promises;

import static dev.evenkeel.promises.PromisesWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A real process, killed with SIGKILL while twelve sellers promise, again and again on the same database. One person
/// delivers 40 hours a week; an onboarding takes 20.
class KillTheServerWhilePromisingTest {
    private static final int ROUNDS = 5;
    private static final LocalDate DUE = TODAY.plusDays(4).plusWeeks(99);
    private static final int THERE_ARE = 200;
    private static final Pattern PROMISED = Pattern.compile("promised (\\S+) for good");

    private final Random random = new Random(20270104);
    private final Set<String> answered = new HashSet<>();
    private int cutShort;

    @Test
    void keepsEveryPromiseWithItsHoursAndNoHoursWithoutAPromise() throws Exception {
        var url = TestPostgres.url();
        try (var first = new PromisesWorld(migrated(url))) {
            first.setUp();
            assertThat(first.capacity.left("onboarding", DUE, TODAY)).isEqualTo(THERE_ARE);
        }
        for (int round = 0; round < ROUNDS; round++) {
            promiseAndDie(url, random.nextInt(3, 35));
            try (var server = new PromisesWorld(Database.at(url))) {
                looksRight(server);
            }
        }
        assertThat(answered).hasSizeGreaterThan(ROUNDS * 3);
        try (var server = new PromisesWorld(Database.at(url))) {
            afterAnHour(server);
            sellsTheRest(server);
        }
    }

    private static Database migrated(String url) {
        var database = Database.at(url);
        for (var module : new String[] {"rules", "capacity", "promises"}) database.migrate(module);
        return database;
    }

    /// As the dead server left it.
    private void looksRight(PromisesWorld server) {
        var promises = server.promises.all(TODAY);
        assertThat(promises.stream().map(Promise::reference).collect(Collectors.toSet()))
                .as("what was answered is written down")
                .containsAll(answered);
        var open = server.reservations.open();
        var held = open.stream().map(Reservation::id).collect(Collectors.toSet());
        assertThat(held)
                .as("no promise is without its hours")
                .containsAll(promises.stream()
                        .map(promise -> promise.reservation().orElseThrow())
                        .toList());
        var promised = promised(server);
        assertThat(open.stream().filter(one -> !promised.contains(one.id())))
                .as("hours without a promise end by themselves")
                .allSatisfy(one -> assertThat(one.expiresAt()).isNotNull());
        cutShort += (int) open.stream()
                .filter(one -> one.state() == Reservation.State.HELD)
                .count();
        neverOversold(server);
    }

    private static Set<UUID> promised(PromisesWorld server) {
        return server.promises.all(TODAY).stream()
                .flatMap(promise -> promise.reservation().stream())
                .collect(Collectors.toSet());
    }

    private static void neverOversold(PromisesWorld server) {
        assertThat(server.capacity.left("onboarding", DUE, TODAY)).isNotNegative();
        assertThat(server.capacity.board(TODAY).rows().getFirst().cells())
                .allSatisfy(cell -> assertThat(cell.isOver()).isFalse());
    }

    /// The server comes back only when what was held has ended: promises take their hours again.
    private void afterAnHour(PromisesWorld server) {
        assertThat(cutShort).as("somebody was cut short").isPositive();
        server.pass(Duration.ofHours(2));
        server.promises.goOn();
        assertThat(server.reservations.open())
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(Reservation.State.CONFIRMED))
                .extracting(Reservation::id)
                .containsExactlyInAnyOrderElementsOf(promised(server));
        assertThat(promised(server)).hasSameSizeAs(server.promises.all(TODAY));
        neverOversold(server);
    }

    private static void sellsTheRest(PromisesWorld server) {
        int already = server.promises.all(TODAY).size();
        for (int i = already; i < THERE_ARE; i++)
            server.promises.make(PromisesWorld.promise(PromisesWorld.ONBOARDING, DUE), "last");
        assertThatThrownBy(() -> server.promises.make(PromisesWorld.promise(PromisesWorld.ONBOARDING, DUE), "too late"))
                .isInstanceOf(Refused.class);
        assertThat(server.reservations.open()).hasSize(THERE_ARE);
    }

    private void promiseAndDie(String url, int after) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PromisingProcess.class.getName(),
                        url,
                        DUE.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        int seen = 0;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var promised = PROMISED.matcher(line);
            if (!promised.matches()) continue;
            answered.add(promised.group(1));
            if (++seen == after) process.toHandle().destroyForcibly();
        }
        process.waitFor();
    }
}
