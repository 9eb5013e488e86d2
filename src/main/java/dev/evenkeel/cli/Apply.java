package dev.evenkeel.cli;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Save documents (definitions, capabilities) in a running server: all of them, or none when one has a mistake.",
            "Tells whom each lets in or out. Files that did not change make no new version."
        })
final class Apply implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of .yaml files, or files.")
    List<Path> given = List.of();

    @Option(names = "--dry-run", description = "Tell whom it would let in or out; save nothing.")
    boolean dryRun;

    @Mixin
    ServerOptions options = new ServerOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var answer = options.connect()
                .post(
                        "/api/v1/definitions/apply?dry_run=" + dryRun,
                        BodyPublishers.ofString(JSON.writeValueAsString(body())),
                        "application/json");
        var out = Output.of(spec);
        answer.path("versions")
                .forEach(version -> out.printf(
                        "%s is saved: version %d%n",
                        version.path("name").asString(), version.path("version").asInt()));
        answer.path("previews").forEach(preview -> tell(out, preview));
        if (dryRun) out.println("Nothing was saved.");
        out.flush();
        return 0;
    }

    private static void tell(PrintWriter out, JsonNode preview) {
        out.printf(
                "%s: %d ready, %d come in, %d leave%n",
                preview.path("definition").asString(),
                preview.path("ready").asInt(),
                preview.path("entering_count").asInt(),
                preview.path("leaving_count").asInt());
        preview.path("entering")
                .forEach(one -> out.println("  + " + one.path("name").asString()));
        preview.path("leaving")
                .forEach(one -> out.println("  - " + one.path("name").asString()));
    }

    private JsonNode body() {
        var body = JSON.createObjectNode();
        var files = body.putArray("files");
        for (var file : files()) {
            try {
                files.addObject().put("file", file.toString()).put("text", Files.readString(file));
            } catch (IOException e) {
                throw new Refused(file.toString(), "It cannot be read as text", "Save it as UTF-8");
            }
        }
        return body;
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        var problems = new ArrayList<Problem>();
        for (var path : given) {
            var found = Files.isDirectory(path) ? inFolder(path) : List.of(path);
            if (!Files.exists(path))
                problems.add(new Problem(path.toString(), "It does not exist", "Look at the path"));
            else if (found.isEmpty())
                problems.add(new Problem(path.toString(), "It holds no .yaml file", "Name the folder of definitions"));
            files.addAll(found);
        }
        if (!problems.isEmpty()) throw new Refused(problems);
        return files;
    }

    private static List<Path> inFolder(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refused(folder.toString(), "It cannot be listed", "Look at its permissions");
        }
    }
}
