package dev.evenkeel.cli;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Bring files of events, people, accounts and deals into a running server.",
            "CSV and JSON lines (both also packed with gzip) and Parquet. A second run of the same file changes nothing."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is done", "1:refused or stopped", "3:done, but some rows were refused"})
final class Import implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders of files.")
    List<Path> given = List.of();

    @Option(names = "--mapping", paramLabel = "YAML", description = "What the columns mean; guessed if absent.")
    @Nullable
    Path mapping;

    @Option(names = "--as", paramLabel = "KIND", description = "events, people, accounts or deals; guessed if absent.")
    @Nullable
    String as;

    @Option(names = "--dry-run", description = "Read and map everything, write nothing.")
    boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Take a guessed mapping without asking.")
    boolean yes;

    @Option(names = "--report", paramLabel = "CSV", description = "Where to write the rows that were refused.")
    @Nullable
    Path report;

    @Mixin
    ServerOptions options = new ServerOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = Output.of(spec);
        var steps = new ImportSteps(options.connect(), out, report);
        var refused = 0L;
        for (var file : mapping == null ? guessed() : mapped(steps, mapping)) {
            var id = steps.upload(file.path());
            refused += mappedAndRun(steps, id, file);
        }
        return refused == 0 ? 0 : 3;
    }

    private long mappedAndRun(ImportSteps steps, String id, ImportFile file) {
        try {
            var text = file.mapping();
            if (text == null) text = steps.confirm(id, as, yes || dryRun);
            if (dryRun) return steps.tryOnly(id, file, text);
            steps.accept(id, file, text);
        } catch (Refused refusal) {
            steps.forget(id);
            throw refusal;
        }
        return steps.run(id);
    }

    private List<ImportFile> guessed() {
        return ImportFile.dataFiles(given).stream()
                .map(path -> new ImportFile(path, null, "mapping.yaml", 0))
                .toList();
    }

    private List<ImportFile> mapped(ImportSteps steps, Path yaml) {
        try {
            var text = Files.readString(yaml);
            return ImportFile.matching(ImportFile.dataFiles(given), steps.described(yaml, text), yaml, text);
        } catch (IOException e) {
            throw new Refused(yaml.toString(), "It cannot be read", "Give the path of a mapping in YAML");
        }
    }
}
