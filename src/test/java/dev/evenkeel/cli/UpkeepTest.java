package dev.evenkeel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.testing.TestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an administrator does: apply, back up, restore, look what is wrong.
class UpkeepTest {
    private static final String DEFINITION = """
            kind: definition
            name: busy
            title: Busy
            about: account
            signals: {opened: {count: {event: Opened, window: 28d}}}
            usage: {threshold: 1, rules: [{name: Opens, when: opened >= 1, points: 5}]}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void refusesAPortThatIsTakenBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(run("serve", "--data", folder.toString(), "--port", port))
                    .isEqualTo(1);
            assertThat(err.toString()).startsWith("evenkeel: port " + port + ": Nobody can listen there");
        }
        assertThat(run("serve", "--data", folder.toString(), "--port", "70000")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no such port");
    }

    @Test
    void aSecondServerIsToldOfTheDirectoryFirst() throws IOException {
        try (var first = DataDirectory.take(folder);
                var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(run("serve", "--data", first.root().toString(), "--port", port))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("Another Evenkeel server is running on it");
        }
    }

    @Test
    void tellsItsCommands() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("Run the server.", "Bring files of events");
    }

    @Test
    void appliesAFolderOrNothingOfIt() throws IOException {
        var server = TestServer.shared();
        Files.writeString(folder.resolve("busy.yaml"), DEFINITION);
        var to = new String[] {
            "apply", folder.toString(), "--server", server.address(), "--key", TestServer.API_KEY, "--dry-run"
        };
        assertThat(run(to)).isZero();
        assertThat(out.toString()).contains("busy: ", "Nothing was saved.");
        assertThat(server.get("/api/v1/definitions/busy").status()).isEqualTo(404);

        Files.writeString(
                folder.resolve("wrong.yaml"),
                DEFINITION.replace("busy", "wrong").replace("1,", "one,"));
        to[to.length - 1] = "--server=" + server.address();
        var saved =
                new String[] {"apply", folder.toString(), "--server", server.address(), "--key", TestServer.API_KEY};
        assertThat(run(saved)).isEqualTo(1);
        assertThat(err.toString()).contains("wrong.yaml:6:");
        assertThat(server.get("/api/v1/definitions/busy").status()).isEqualTo(404);

        Files.delete(folder.resolve("wrong.yaml"));
        assertThat(run(saved)).isZero();
        assertThat(out.toString()).contains("busy is saved: version 1");
        assertThat(server.delete("/api/v1/definitions/busy").status()).isEqualTo(204);
    }

    @Test
    void bringsABackupBackWithEverythingInIt() throws IOException {
        var data = folder.resolve("data");
        try (var server = TestServer.start(Map.of("EVENKEEL_DATA", data.toString(), "EVENKEEL_DATABASE_URL", ""))) {
            var call = "{\"event\": \"Opened\", \"userId\": \"ann\", \"context\": {\"groupId\": \"acme\"}}";
            assertThat(server.track("/v1/track", call).status()).isEqualTo(200);
            assertThat(run("backup", backup(), "--data", data.toString())).isEqualTo(1);
            assertThat(err.toString()).contains("Stop that server, make the backup");
        }
        assertThat(run("backup", backup(), "--data", data.toString()))
                .as(err::toString)
                .isZero();
        var restored = folder.resolve("restored");
        assertThat(run("restore", backup(), "--data", restored.toString()))
                .as(err::toString)
                .isZero();
        try (var server = TestServer.start(Map.of("EVENKEEL_DATA", restored.toString(), "EVENKEEL_DATABASE_URL", ""))) {
            var timeline = server.get("/api/v1/accounts/acme/timeline").json();
            assertThat(timeline.path("items").path(0).path("name").asString()).isEqualTo("Opened");
        }
    }

    private String backup() {
        return folder.resolve("backup.tar.gz").toString();
    }

    @Test
    void restoresNothingThatIsDamagedForeignOrInTheWay() throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("fact"), "true");
        assertThat(run("backup", backup(), "--data", data.toString())).isZero();
        assertThat(run("restore", backup(), "--data", data.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("It is not empty");

        var checksum = Path.of(backup() + ".sha256");
        Files.writeString(
                checksum, "0" + Files.readString(checksum).substring(1).replace(' ', 'x'));
        var fresh = folder.resolve("fresh").toString();
        assertThat(run("restore", backup(), "--data", fresh)).isEqualTo(1);
        assertThat(err.toString()).contains("its checksum differs");
        Files.delete(checksum);
        assertThat(run("restore", backup(), "--data", fresh)).isEqualTo(1);
        assertThat(err.toString()).contains("is missing");
        Files.writeString(Path.of(backup()), "anything");
        assertThat(run("restore", backup(), "--data", fresh, "--unverified")).isEqualTo(1);
        assertThat(err.toString()).contains("It is not a backup of Evenkeel");
        assertThat(Path.of(fresh)).doesNotExist();
    }

    @Test
    void looksWhatIsWrong() {
        var server = TestServer.shared();
        var port = server.address().replaceFirst(".*:", "");
        assertThat(run("doctor", "--data", folder.resolve("new").toString(), "--port", port))
                .isZero();
        assertThat(out.toString()).contains("Evenkeel answers on port " + port, "new will be made");
        assertThat(DatabaseCheck.of("mysql://here").mark()).isEqualTo(Finding.Mark.BAD);
        assertThat(DatabaseCheck.of("postgresql://nobody:x@127.0.0.1:1/none").words())
                .contains("does not answer");
        try (var held = DataDirectory.take(folder.resolve("held"))) {
            assertThat(new MachineChecks(held.root()).dataDirectory().words()).contains("held by a running server");
        }
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(run("backup", "--version")).isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("Evenkeel "));
    }
}
