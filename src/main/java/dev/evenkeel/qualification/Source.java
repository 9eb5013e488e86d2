package dev.evenkeel.qualification;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Node.Mapping;
import dev.evenkeel.rules.Node.Scalar;
import dev.evenkeel.rules.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A text that may become a definition or shared signals.
///
/// @param version 0 when it was never saved
record Source(String file, String kind, String name, int version, String text) {
    static Source stored(Version version) {
        return new Source(
                version.name() + ".yaml",
                version.kind(),
                version.name(),
                version.number(),
                Objects.requireNonNull(version.text()));
    }

    static Source draft(String file, String text) {
        var document = Document.read(file, text);
        var kind = value(document, "kind");
        return new Source(file, kind, value(document, "name"), 0, text);
    }

    private static String value(Document document, String key) {
        if (!(document.root() instanceof Mapping mapping)) return "";
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(entry -> entry.value() instanceof Scalar scalar ? scalar.text() : "")
                .findFirst()
                .orElse("");
    }

    static List<Source> filesIn(Path folder) {
        if (!Files.isDirectory(folder))
            throw new Refused(
                    folder.toString(), "There is no such folder", "Name the folder that holds the definitions");
        try (var files = Files.list(folder)) {
            var yaml = files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
            if (yaml.isEmpty())
                throw new Refused(
                        folder.toString(),
                        "There is no definition in this folder",
                        "Put files that end in .yaml there");
            return yaml.stream().map(Source::file).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source file(Path file) {
        var name = Objects.toString(file.getFileName());
        try {
            return draft(name, Files.readString(file));
        } catch (MalformedInputException notText) {
            throw new Refused(name, "The file is not text in UTF-8", "Save it as UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
