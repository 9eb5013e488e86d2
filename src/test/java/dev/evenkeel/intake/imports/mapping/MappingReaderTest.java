package dev.evenkeel.intake.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.imports.rows.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingReaderTest {
    @Test
    void readsSeveralImportsFromAListOrFromDocuments() {
        var list = "imports:\n  - {files: a.csv, as: accounts, columns: {account: id}}\n"
                + "  - {files: [u.csv, v.csv], as: people, columns: {user: id}}\n";
        var documents =
                "files: a.csv\nas: accounts\ncolumns: {account: id}\n---\nfiles: [u.csv, v.csv]\nas: people\ncolumns: {user: id}\n";
        for (var yaml : List.of(list, documents)) {
            var read = MappingReader.read("m.yaml", yaml);
            assertThat(read).extracting(Mapping::kind).containsExactly(ImportKind.ACCOUNTS, ImportKind.PEOPLE);
            assertThat(read).extracting(Mapping::files).containsExactly(List.of("a.csv"), List.of("u.csv", "v.csv"));
        }
    }

    @Test
    void readsTheExample() throws IOException {
        var yaml = Files.readString(Path.of("examples/cncf/mapping.yaml"));
        assertThat(MappingReader.read("mapping.yaml", yaml))
                .extracting(Mapping::kind)
                .containsExactly(ImportKind.ACCOUNTS, ImportKind.PEOPLE, ImportKind.DEALS, ImportKind.EVENTS);
    }

    @Test
    void findsEveryProblemWithItsPlace() {
        var problems = problems("""
                as: events
                colums: {}
                columns:
                  at: {column: ts, fromat: iso}
                  event: event
                  usr: user_id
                  account: {values: {a: b}}
                  kind: {column: k, format: "bbbbq"}
                  bot: [a]
                types: {n: numbr}
                encoding: utf-9
                delimiter: ","
                """);
        assertThat(problems)
                .extracting(problem -> problem.where() + " " + problem.what())
                .containsExactlyInAnyOrder(
                        "m.yaml:2:1 Nothing is called colums here",
                        "m.yaml:4:20 Nothing is called fromat here",
                        "m.yaml:6:3 events have no usr",
                        "m.yaml:7:12 It needs exactly one of column, constant and template",
                        "m.yaml:8:29 It is not a format of times: Unknown pattern letter: b",
                        "m.yaml:9:8 A single value is expected here",
                        "m.yaml:4:3 Nothing says who did it",
                        "m.yaml:10:12 There is no type numbr",
                        "m.yaml:11:11 There is no encoding utf-9");
        assertThat(problems).extracting(Problem::remedy).anyMatch(remedy -> remedy.startsWith("Did you mean user? "));
        assertThat(problems).extracting(Problem::remedy).anyMatch(remedy -> remedy.startsWith("Did you mean format? "));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(problems("as: deals\ncolumns:\n  deal: id\n  stage: s\n"))
                .extracting(problem -> problem.where() + " " + problem.what())
                .containsExactly(
                        "m.yaml:3:3 Nothing is mapped to account, which deals need",
                        "m.yaml:3:3 Nothing is mapped to at, which deals need");
        assertThat(problems("columns: {}"))
                .extracting(Problem::what)
                .containsExactly("It does not say what the rows are");
        assertThat(problems("as: contacts"))
                .extracting(Problem::what)
                .containsExactly("There are no contacts to import");
    }

    @Test
    void saysWhereItIsNotYaml() {
        assertThat(problems("as: events\ncolumns: {a: b\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).startsWith("m.yaml:3:"))
                .satisfies(problem -> assertThat(problem.what()).startsWith("It is not YAML"));
        assertThatThrownBy(() -> MappingReader.read("m.yaml", "")).hasMessageContaining("It describes no import");
        assertThatThrownBy(() -> MappingReader.read("m.yaml", "- a"))
                .hasMessageContaining("A mapping is expected here");
    }

    @Test
    void namesTheColumnThatTheFileDoesNotHaveWhereTheMappingAsksForIt() {
        var mapping = MappingReader.read(
                        "m.yaml", "as: people\ncolumns:\n  user: usr_id\n  traits:\n    - \"{a}-{b}\"\n")
                .getFirst();
        var problems = mapping.problemsWith(Columns.of(List.of("user_id", "a")));
        assertThat(problems)
                .extracting(problem -> problem.where() + " " + problem.what())
                .containsExactly("m.yaml:3:9 The file has no column usr_id", "m.yaml:5:7 The file has no column b");
        assertThat(problems.getFirst().remedy()).startsWith("Did you mean user_id?");
    }

    private static List<Problem> problems(String yaml) {
        return catchThrowableOfType(Refused.class, () -> MappingReader.read("m.yaml", yaml))
                .problems();
    }
}
