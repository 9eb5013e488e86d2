package dev.evenkeel.intake.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void guessesTheDelimiter(String delimiter) {
        var text = "user,plan,note\nann,pro,\"a, b; c | d\te\"\nbob,free,x\n"
                .replace(",p", delimiter + "p")
                .replace(",n", delimiter + "n")
                .replace("ann,", "ann" + delimiter)
                .replace("pro,", "pro" + delimiter)
                .replace("bob,", "bob" + delimiter)
                .replace("free,", "free" + delimiter);
        assertThat(read(text)).containsExactly("2: ann·pro·a, b; c | d\te", "3: bob·free·x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesThroughQuotedLineBreaks(String lineBreak) {
        var text = "a,b\n1,\"two\nlines\"\n\n3,4\n".replace("\n", lineBreak);
        assertThat(read(text)).containsExactly("2: 1·two" + lineBreak + "lines", "5: 3·4");
    }

    @Test
    void listsRowsWithTooFewOrTooManyValuesAndGoesOn() {
        assertThat(read("a,b\n1,2\n3\n4,5,6\n7,8\n"))
                .containsExactly(
                        "2: 1·2",
                        "3! It has 1 values and the heading has 2",
                        "4! It has 3 values and the heading has 2",
                        "5: 7·8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void losesOneLineToAStrayQuoteAndGoesOn(String lineBreak) {
        var text = "a,b\n1,2\n\"x\"y,3\n4,5\n\"never closed,6\n7,8\n9,10\n".replace("\n", lineBreak);
        assertThat(read(text))
                .containsExactly(
                        "2: 1·2",
                        "3! Its quotes do not match",
                        "4: 4·5",
                        "5! Its quotes do not match",
                        "6: 7·8",
                        "7: 9·10");
    }

    @Test
    void readsAMillionLinesAfterAQuoteThatIsNeverClosed() {
        var text = new StringBuilder("a,b\n\"open,1\n");
        for (int i = 0; i < 300_000; i++) text.append(i).append(",x\n");
        var read = read(text.toString());
        assertThat(read).hasSize(300_001).last().isEqualTo("300002: 299999·x");
        assertThat(read.getFirst()).isEqualTo("2! Its quotes do not match");
    }

    @Test
    void readsAByteOrderMarkUtf16AndWindowsLetters() throws IOException {
        assertThat(read(bytes("\uFEFFnäme,b\nJosé,1\n", StandardCharsets.UTF_8)))
                .containsExactly("2: José·1");
        assertThat(read(bytes("\uFEFFnäme,b\nJosé,1\n", StandardCharsets.UTF_16LE)))
                .containsExactly("2: José·1");
        assertThat(read(bytes("näme,b\nJosé,1\n", Charset.forName("windows-1252"))))
                .containsExactly("2: José·1");
    }

    @Test
    void refusesOnlyTheRowWhoseBytesAreNotOfTheEncoding() {
        var bytes = bytes("a,b\nJosé,1\nx,2\n", StandardCharsets.ISO_8859_1);
        var layout = new Layout(StandardCharsets.UTF_8, null);
        assertThat(read(write(bytes), layout))
                .containsExactly("2! It has bytes that are not of the file's encoding", "3: x·2");
    }

    @Test
    void readsWhatGzipPacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes("a,b\n1,2\n", StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray())).containsExactly("2: 1·2");
    }

    @Test
    void refusesAFileWhoseHeadingCannotNameItsColumns() {
        assertThatThrownBy(() -> read("a,,a\n1,2,3\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("line 1, column 2: It has no name in the heading")
                .hasMessageContaining("line 1, column 3: A second column is called a");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> read("  \n")).hasMessageContaining("It is empty");
        assertThatThrownBy(() -> read(new byte[] {1, 2, 0, 0, 3})).hasMessageContaining("It is not text, nor Parquet");
        assertThatThrownBy(() -> read(bytes("PAR1 but not really", StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("It cannot be read as Parquet");
        assertThatThrownBy(() -> read("[{\"a\": 1}]")).hasMessageContaining("jq -c");
    }

    private static byte[] bytes(String text, Charset encoding) {
        return text.getBytes(encoding);
    }

    private List<String> read(String text) {
        return read(bytes(text, StandardCharsets.UTF_8));
    }

    private List<String> read(byte[] bytes) {
        return read(write(bytes), Layout.GUESSED);
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("file"), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file, Layout layout) {
        var found = new ArrayList<String>();
        try (var rows = SourceFile.open(file, layout)) {
            for (var read = rows.next(); read != null; read = rows.next())
                found.add(told(read, rows.columns().count()));
            assertThat(rows.share()).isEqualTo(1);
        }
        return found;
    }

    private static String told(Read read, int columns) {
        return switch (read) {
            case Unreadable bad -> bad.line() + "! " + bad.problem().what();
            case Row row -> {
                var cells = new ArrayList<String>();
                for (int i = 0; i < columns; i++) cells.add(String.valueOf(row.cell(i)));
                yield row.line() + ": " + String.join("·", cells);
            }
        };
    }
}
