package dev.evenkeel.cli;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A file to import, and which part of a mapping is for it.
///
/// @param mapping YAML; absent: to be guessed
/// @param mappingName what problems of the mapping are reported under
record ImportFile(Path path, @Nullable String mapping, String mappingName, int entry) {
    private static final Pattern DATA = Pattern.compile("(?i).*\\.(csv|tsv|txt|json|jsonl|ndjson|parquet)(\\.gz)?");

    /// The files given, and those in the folders given.
    static List<Path> dataFiles(List<Path> given) {
        var files = new ArrayList<Path>();
        var problems = new ArrayList<Problem>();
        for (var path : given) {
            if (Files.isDirectory(path)) files.addAll(inFolder(path));
            else if (Files.isRegularFile(path)) files.add(path);
            else problems.add(new Problem(path.toString(), "There is no such file", "Look at the path"));
        }
        if (!problems.isEmpty()) throw new Refused(problems);
        if (files.isEmpty())
            throw new Refused(given.getFirst().toString(), "It holds no CSV, JSON lines or Parquet", "Name the files");
        return files;
    }

    private static List<Path> inFolder(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> DATA.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refused(folder.toString(), "It cannot be listed", "Look at its permissions");
        }
    }

    /// Pairs every import that a mapping describes with the files it is for, in the mapping's order. Each import must
    /// find a
    /// file, and each file its import.
    static List<ImportFile> matching(List<Path> files, JsonNode described, Path yaml, String text) {
        var pairs = new ArrayList<ImportFile>();
        var problems = new ArrayList<Problem>();
        for (int entry = 0; entry < described.size(); entry++) {
            var patterns = described.get(entry).path("files");
            var found = files.stream().filter(file -> matches(file, patterns)).toList();
            if (found.isEmpty())
                problems.add(new Problem(
                        yaml.toString(),
                        "No file given matches " + patterns,
                        "Give the folder that holds it, or its path"));
            for (var file : found) pairs.add(new ImportFile(file, text, yaml.toString(), entry));
        }
        if (!problems.isEmpty()) throw new Refused(problems);
        return pairs;
    }

    private static boolean matches(Path file, JsonNode patterns) {
        if (patterns.isEmpty()) return true;
        for (var pattern : patterns) {
            var glob = FileSystems.getDefault().getPathMatcher("glob:" + pattern.asString());
            if (glob.matches(file.getFileName())) return true;
        }
        return false;
    }
}
