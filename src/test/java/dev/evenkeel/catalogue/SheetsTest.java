package dev.evenkeel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse(TODAY + "T12:00:00Z"));
    private final Database database = TestPostgres.database("rules", "catalogue");
    private final Capabilities capabilities = new Capabilities(new Documents(database, CLOCK), CLOCK);
    private final Sheets sheets = new Sheets(database, capabilities, CLOCK);

    @BeforeEach
    void fill() {
        capabilities.apply(
                Map.of(
                        "a",
                        Texts.capability("shift-swaps", "available", "description: Employees trade shifts themselves"),
                        "b",
                        Texts.capability("payroll-export", "limited", "limits: [CSV only]"),
                        "c",
                        Texts.capability("single-sign-on", "committed", "by: 2026-09-30", "chance: 90")),
                "Ines");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readsLinesWithBulletsAndMustHaves() {
        assertThat(NeedLines.read("1. Shift swaps (must have)\n\n- Payroll [mandatory]\n• 24/7 support\n"))
                .extracting(need -> need.asked() + " " + need.mustHave())
                .containsExactly("Shift swaps true", "Payroll true", "24/7 support false");
    }

    @Test
    void readsCsvAndRefusesAllThatIsWrongAtOnce() {
        assertThat(NeedLines.read("Requirement;Weight;Must;Needed by\nSwaps;3;yes;2026-12-01\nExport;;;\n"))
                .containsExactly(
                        new Need("Swaps", null, 3, true, LocalDate.of(2026, 12, 1)),
                        new Need("Export", null, 1, false, null));
        assertThatThrownBy(() -> NeedLines.read("Requirement,Weight,By\nSwaps,-3,\nExport,1,soon\n"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(2));
    }

    @Test
    void suggestsButCountsNothingBeforeSomebodyConfirms() {
        var asked = "Can staff trade their shifts?";
        var sheet = sheets.create("Brightwater", null, List.of(Need.of(asked), Need.of("Shift Swaps")), "Dana");

        assertThat(new Suggestions(capabilities.on(TODAY))
                        .of(asked)
                        .getFirst()
                        .listed()
                        .key())
                .isEqualTo("shift-swaps");
        assertThat(sheet.open()).extracting(Sheet.Line::number).containsExactly(1);
        assertThat(share(sheet)).isEqualTo(0.5);

        sheets.match(sheet.id(), 1, "shift-swaps", "Dana");
        assertThat(share(sheets.find(sheet.id()).orElseThrow())).isEqualTo(1);
        sheets.match(sheet.id(), 1, Need.NOTHING, "Dana");
        assertThat(sheets.find(sheet.id()).orElseThrow().open()).isEmpty();
        sheets.match(sheet.id(), 1, null, "Dana");
        assertThat(sheets.find(sheet.id()).orElseThrow().open()).hasSize(1);
    }

    private double share(Sheet sheet) {
        return new Weighing(capabilities.on(TODAY)).weigh(sheet.needs()).share();
    }

    @Test
    void theFilledInSheetSaysWhatIsSafe() {
        var needs = NeedLines.read("Shift swaps\nPayroll export\n=SUM(1)\nSingle sign-on");
        var sheet = sheets.create("Brightwater", "acme", needs, "Dana");

        assertThat(SheetCsv.of(new Weighing(capabilities.on(TODAY)).weigh(sheet.needs()))
                        .lines())
                .containsExactly(
                        "number,asked,must_have,answer,comment",
                        "1,Shift swaps,,Available,Yes",
                        "2,Payroll export,,Limited,\"Yes, with limits: CSV only\"",
                        "3,'=SUM(1),,To be clarified,To be clarified",
                        "4,Single sign-on,,From a date,From 30 September 2026");
    }

    @Test
    void aCapabilityThatThereIsNotIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> sheets.create(
                        "Brightwater", null, List.of(new Need("x", "shift-swap", 1, false, null)), "Dana"))
                .hasMessageContaining("Did you mean `shift-swaps`?");
        assertThat(sheets.all()).isEmpty();
    }

    @Test
    void whatIsAskedForOftenAndHardlyUsedIsACheckboxFeature() {
        for (int i = 0; i < 3; i++)
            sheets.create("Deal " + i, null, NeedLines.read("Payroll export\nShift swaps"), "Dana");
        var catalogue = capabilities.on(TODAY);
        var usage = Map.of("payroll-export", usage(100, 4), "shift-swaps", usage(100, 60));
        var inventory = Inventory.of(usage, catalogue);

        assertThat(CheckboxFeature.of(catalogue, inventory, sheets.asked(TODAY)))
                .extracting(feature -> feature.listed().key() + " " + feature.asked())
                .containsExactly("payroll-export 3");
        assertThat(CheckboxFeature.of(catalogue, inventory, sheets.asked(TODAY.minusDays(1))))
                .isEmpty();
        assertThat(inventory.rarelyUsed()).isEqualTo(0.5);
    }

    private static Usage usage(int audience, int using) {
        return new Usage(audience, using, using, using, using, using, TODAY, List.of());
    }

    @Test
    void giniIsZeroForEvenUseAndGrowsWithInequality() {
        assertThat(Inventory.gini(new double[] {5, 5, 5, 5})).isZero();
        assertThat(Inventory.gini(new double[] {0, 0, 0, 8})).isEqualTo(0.75);
    }
}
