package dev.evenkeel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.catalogue.ImportedRow.Outcome;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CapabilityImportsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final String MAPPING = """
            kind: catalogue-mapping
            name: tracker
            columns:
              key: id
              title: title
              owner: team
              from: [updated, created]
              by: due
            key_prefix: trk
            stage:
              - when: {status: done, phase: ga}
                is: available
              - when: {status: done}
                is: limited
              - when: {status: planned}
                is: committed
              - when: {status: [open, proposed]}
                is: exploring
              - when: {status: dropped}
                is: never
            """;
    private static final String UNTIDY = """
            id,title,team,status,phase,updated,created,due
            1,Shift swaps,Blue,done,ga,2026-01-31,2025-01-01,
            2,Payroll export,Blue,dnoe,beta,v1.27,2025-9-1,
            3,Own servers,,dropped,,,2025-02-02,
            4,Template,team-xyz,open|planned|done|dropped,ga|beta,yyyy-mm-dd,,
            5,Forecast,Red,planned,,2026-02-01,,2026-12-01
            6,Rosters,Red,planned,,2026-02-01,,
            7,,Red,open,,,,
            8,Kiosk,Red,team-blue,,,,
            1,Swaps again,Red,open,,,,
            ,No key,Red,open,,,,
            9,Too short,Red
            10,Done before,Red,done (beta),beta,,,
            """;

    private Instant now = Instant.parse(TODAY + "T12:00:00Z");
    private final Database database = TestPostgres.database("rules", "catalogue");
    private final Capabilities capabilities = new Capabilities(new Documents(database, this::now), this::now);
    private final CapabilityImports imports = new CapabilityImports(capabilities, database, this::now);

    private Instant now() {
        return now;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysOfEveryRowWhatCameOfItAndWhy() {
        var report = imports.run("rows.csv", UNTIDY, MAPPING, "Ines");

        assertThat(report.rows())
                .extracting(CapabilityImportsTest::told)
                .containsExactly(
                        "2 added trk-1",
                        "3 added trk-2 | guessed status: “dnoe” was read as “done” | left_out updated: “v1.27” is not a day"
                                + " | guessed created: “2025-9-1” was read as 2025-09-01",
                        "4 added trk-3",
                        "5 refused | refused status: It still lists the choices of its form: “open|planned|done|dropped”",
                        "6 added trk-5",
                        "7 added trk-6 | guessed due: Committed to, but without a date: taken as exploring",
                        "8 refused | refused title: It is empty",
                        "9 refused | refused status: “team-blue” is no value that the mapping knows",
                        "10 refused | refused id: The row in line 2 has the same key",
                        "11 refused | refused id: It gives the capability no name",
                        "12 refused | refused : It has 3 cells where the heading has 8",
                        "13 added trk-10 | guessed status: “done (beta)” was read as “done”");
        assertThat(stages())
                .containsExactly(
                        "trk-1 available",
                        "trk-10 limited",
                        "trk-2 limited",
                        "trk-3 never",
                        "trk-5 committed",
                        "trk-6 exploring");
        assertThat(capabilities.on(LocalDate.of(2026, 1, 30)).find("trk-1")).isEmpty();
        assertThat(capabilities.on(LocalDate.of(2026, 1, 31)).find("trk-1")).isPresent();
    }

    private static String told(ImportedRow row) {
        var told = new StringBuilder(row.line() + " " + row.outcome().word());
        if (row.key() != null) told.append(' ').append(row.key());
        for (var finding : row.findings())
            told.append(" | ")
                    .append(finding.kind().word())
                    .append(' ')
                    .append(finding.column())
                    .append(": ")
                    .append(finding.what());
        return told.toString();
    }

    private List<String> stages() {
        return capabilities.on(TODAY).all().stream()
                .map(listed -> listed.key() + " " + listed.capability().stage().word())
                .toList();
    }

    @Test
    void keepsTheReportWithTheCellsOfRefusedRows() {
        var report = imports.run("rows.csv", UNTIDY, MAPPING, "Ines");

        assertThat(imports.find(java.util.Objects.requireNonNull(report.id()))).contains(report);
        assertThat(report.refused())
                .hasSize(6)
                .anySatisfy(row -> assertThat(row.cells()).containsEntry("title", "Kiosk"));
    }

    @Test
    void aDryRunSaysTheSameAndSavesNothing() {
        var tried = imports.tryOut("rows.csv", UNTIDY, MAPPING, "Ines");

        assertThat(capabilities.on(TODAY).all()).isEmpty();
        assertThat(imports.all()).isEmpty();
        assertThat(imports.run("rows.csv", UNTIDY, MAPPING, "Ines").rows()).isEqualTo(tried.rows());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        imports.run("rows.csv", UNTIDY, MAPPING, "Ines");
        now = now.plusSeconds(86_400);
        var again = imports.run("rows.csv", UNTIDY, MAPPING, "Ines");

        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(6);
        assertThat(again.count(Outcome.ADDED) + again.count(Outcome.CHANGED)).isZero();
        assertThat(capabilities.versions("trk-1")).hasSize(1);
    }

    @Test
    void aChangeByHandStaysUntilTheRowSaysSomethingElse() {
        imports.run("rows.csv", UNTIDY, MAPPING, "Ines");
        capabilities.save(Texts.capability("trk-1", "limited", "proof: {event: Shift Swapped}"), "Ines");
        capabilities.retire("trk-3", "Ines");

        imports.run("rows.csv", UNTIDY, MAPPING, "Ines");
        assertThat(stages()).contains("trk-1 limited").doesNotContain("trk-3 never");

        var changed = UNTIDY.replace("1,Shift swaps,Blue,done,ga,2026-01-31", "1,Shift swaps,Red,done,ga,2026-05-19");
        var report = imports.run("rows.csv", changed, MAPPING, "Ines");
        assertThat(report.count(Outcome.CHANGED)).isEqualTo(1);
        var now = capabilities.on(TODAY).find("trk-1").orElseThrow().capability();
        assertThat(now.stage()).isEqualTo(Stage.AVAILABLE);
        assertThat(now.owner()).isEqualTo("Red");
        assertThat(now.proof()).as("what the file has no column for").isNotNull();
    }

    @Test
    void readsJsonLinesLikeCsv() {
        var lines = """
                {"id": 1, "title": "Shift swaps", "status": "done", "phase": "ga", "team": null, "due": "", "updated": "", "created": ""}
                {"id": 2, "title"
                {"id": 3, "title": "Kiosk", "status": "open"}
                """;

        var report = imports.run("rows.jsonl", lines, MAPPING, "Ines");

        assertThat(report.rows())
                .extracting(CapabilityImportsTest::told)
                .containsExactly("1 added trk-1", "2 refused | refused : It is not JSON", "3 added trk-3");
    }

    @Test
    void aMappingThatNamesColumnsTheFileLacksIsRefusedWithAllOfThem() {
        assertThatThrownBy(() -> imports.run("rows.csv", "id,titel,status\n1,A,done\n", MAPPING, "Ines"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problems()).hasSize(6);
                    assertThat(refused.problems().getFirst().remedy()).startsWith("Did you mean `titel`?");
                });
    }

    @Test
    void guessesAMappingThatCanBeUsedAsItIs() {
        var file =
                "Issue key;Summary;Status;Assignee;Due date\nA-1;Swaps;Done;Ines;\nA-2;Kiosk;In progress;;2026-09-01\nA-3;Chat;Won't do;;\n";

        var report = imports.run("plan.csv", file, imports.guess("plan.csv", file), "Ines");

        assertThat(report.rows()).extracting(ImportedRow::outcome).containsOnly(Outcome.ADDED);
        assertThat(stages()).containsExactly("a-1 available", "a-2 committed", "a-3 never");
    }

    @Test
    void whatIsWrittenFromACapabilityReadsBackAsIt() {
        var text = Texts.capability(
                "swaps",
                "committed",
                "by: 2027-01-31",
                "chance: 62.5",
                "description: \"He said: \\\"no # way\\\" - {yes}\"",
                "limits: [\"yes\", 'a: b', \"1e3\"]",
                "effort: {back end: 12.5, mobile: 3}",
                "proof: {events: [Shift Swapped], where: {role: [manager, owner], size: {at_least: 5}, x: {present: true}}}",
                "limitations:",
                "  - title: \"#1\"",
                "    severity: major",
                "    say: \"We're on it: soon\"",
                "    fix_by: 2026-12-01",
                "    progress: [{on: 2026-01-20, note: \"Found, at last\"}]");
        var capability = capabilities.read("swaps.yaml", text);

        assertThat(capabilities.read("swaps.yaml", CapabilityText.of(capability)))
                .isEqualTo(capability);
    }
}
