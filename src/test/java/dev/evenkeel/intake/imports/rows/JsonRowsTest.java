package dev.evenkeel.intake.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRowsTest {
    @TempDir
    Path folder;

    @Test
    void flattensObjectsAndKeepsListsAndTypes() throws IOException {
        assertThat(read("{\"a\":{\"b\":{\"c\":1}},\"list\":[1,\"x\",{\"y\":true}],\"price\":19.90}"))
                .containsExactly("1: a.b.c=1 list=[1, x, {y=true}] price=19.90");
    }

    @Test
    void takesColumnsThatTurnUpLater() throws IOException {
        assertThat(read("{\"a\":1}\n\n{\"b\":\"x\",\"a\":null}\n")).containsExactly("1: a=1", "3: b=x");
    }

    @Test
    void listsLinesThatAreNoObjectsAndGoesOn() throws IOException {
        assertThat(read("{\"a\":1}\n{\"a\":\n[1]\n{\"a\":1} {\"a\":2}\n{\"a\":2}"))
                .hasSize(5)
                .startsWith("1: a=1")
                .anyMatch(line -> line.startsWith("3! It is not a JSON object"))
                .endsWith("5: a=2")
                .anyMatch(line -> line.startsWith("2! It is not a JSON object"))
                .anyMatch(line -> line.startsWith("4! It is not a JSON object"));
    }

    @Test
    void listsALineTooLongToKeep() throws IOException {
        assertThat(read("{\"a\":1}\n{\"a\":\"" + "x".repeat(2_000_000) + "\"}\n{\"a\":2}"))
                .containsExactly("1: a=1", "2! It is longer than a million characters", "3: a=2");
    }

    @Test
    void refusesAnArrayAsAWhole() {
        assertThatThrownBy(() -> read("[{\"a\": 1}]")).isInstanceOf(Refused.class);
    }

    private List<String> read(String text) throws IOException {
        var found = new ArrayList<String>();
        try (var rows = SourceFile.open(Files.writeString(folder.resolve("x.jsonl"), text), Layout.GUESSED)) {
            for (var read = rows.next(); read != null; read = rows.next()) found.add(told(read, rows.columns()));
        }
        return found;
    }

    private static String told(Read read, Columns columns) {
        return switch (read) {
            case Unreadable bad -> bad.line() + "! " + bad.problem().what();
            case Row row -> {
                var cells = new StringBuilder(row.line() + ":");
                for (var name : columns.names()) {
                    var cell = row.cell(columns.place(name));
                    if (cell != null) cells.append(' ').append(name).append('=').append(cell);
                }
                yield cells.toString();
            }
        };
    }
}
