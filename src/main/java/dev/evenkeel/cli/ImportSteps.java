package dev.evenkeel.cli;

import dev.evenkeel.foundation.Refused;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The steps of an import as a person at a terminal sees them.
final class ImportSteps {
    private static final String IMPORTS = "/api/v1/imports";
    private static final int TRIED = 1_000;

    private final Server server;
    private final PrintWriter out;
    private final @Nullable Path report;
    private boolean reported;

    ImportSteps(Server server, PrintWriter out, @Nullable Path report) {
        this.server = server;
        this.out = out;
        this.report = report;
    }

    JsonNode described(Path yaml, String text) {
        return server.post(IMPORTS + "/mappings?file=" + Server.escaped(yaml.toString()), text);
    }

    String upload(Path file) {
        try {
            var name = Server.escaped(file.getFileName().toString());
            var body = BodyPublishers.ofFile(file);
            return server.post(IMPORTS + "?name=" + name, body, "application/octet-stream")
                    .path("id")
                    .asString();
        } catch (FileNotFoundException gone) {
            throw new Refused(file.toString(), "It cannot be read", "Look at its path and permissions");
        }
    }

    void forget(String id) {
        server.delete(IMPORTS + "/" + id);
    }

    /// The guessed mapping, once somebody agreed to it.
    String confirm(String id, @Nullable String as, boolean agreed) {
        var guess = server.post(IMPORTS + "/" + id + "/guess" + (as == null ? "" : "?as=" + Server.escaped(as)), "");
        var told = new ImportTold(out);
        told.guess(guess);
        var missing = guess.path("missing");
        if (!missing.isEmpty())
            throw new Refused(
                    guess.path("as").asString(),
                    "No column was recognised as "
                            + String.join(
                                    ", ",
                                    missing.valueStream()
                                            .map(JsonNode::asString)
                                            .toList()),
                    "Save the mapping above, name the columns, and give it with --mapping");
        if (!agreed && !Terminal.agrees("Import with this mapping?"))
            throw new Refused(
                    "mapping", "It was not confirmed", "Add --yes, or save it, change it, and give it with --mapping");
        return guess.path("mapping").asString();
    }

    /// Tries every row; what it would do is told, and nothing kept.
    long tryOnly(String id, ImportFile file, String mapping) {
        var check = check(id, file, mapping, Long.MAX_VALUE);
        new ImportTold(out).check(file.path().getFileName().toString(), check);
        forget(id);
        return check.path("refused").asLong();
    }

    void accept(String id, ImportFile file, String mapping) {
        check(id, file, mapping, TRIED);
    }

    private JsonNode check(String id, ImportFile file, String mapping, long rows) {
        return server.post(
                IMPORTS + "/" + id + "/check?rows=" + rows + "&entry=" + file.entry() + "&file="
                        + Server.escaped(file.mappingName()),
                mapping);
    }

    /// Starts it and waits for its end; returns how many rows were refused.
    long run(String id) {
        server.post(IMPORTS + "/" + id + "/start", "");
        var bar = new ProgressBar(out);
        var subject = server.get(IMPORTS + "/" + id);
        while (isActive(subject)) {
            bar.show(subject);
            pause();
            subject = server.get(IMPORTS + "/" + id);
        }
        bar.end(subject);
        return summary(id, subject);
    }

    private static boolean isActive(JsonNode subject) {
        var state = subject.path("state").asString();
        return state.equals("waiting") || state.equals("running");
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("import", "This command was interrupted", "The import goes on in the server");
        }
    }

    private long summary(String id, JsonNode subject) {
        var refused = subject.path("refused").asLong();
        if (refused > 0) problems(server.text(IMPORTS + "/" + id + "/problems.csv"), refused);
        if (!subject.path("state").asString().equals("done"))
            throw new Refused(
                    subject.path("name").asString() + " after row "
                            + subject.path("done").asLong(),
                    "It is " + subject.path("state").asString() + ": "
                            + subject.path("failure").asString("stopped"),
                    "Mend the cause and import it again; what came in is not doubled");
        return refused;
    }

    private void problems(String csv, long refused) {
        new ImportTold(out).problems(csv, refused, report == null);
        if (report == null) return;
        try {
            var rows = reported ? csv.substring(csv.indexOf('\n') + 1) : csv;
            if (!reported) Files.deleteIfExists(report);
            Files.writeString(report, rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            reported = true;
            out.println("  all of them are listed in " + report);
        } catch (IOException e) {
            throw new Refused(
                    report.toString(), "It cannot be written: " + e.getMessage(), "Give another path with --report");
        }
    }
}
