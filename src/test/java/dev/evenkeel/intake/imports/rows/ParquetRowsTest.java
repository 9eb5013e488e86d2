package dev.evenkeel.intake.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files are written by DuckDB, a stranger to the reader.
class ParquetRowsTest {
    private static final String EVERY_TYPE = """
            select 'text' as s, '' as empty, 7::int as i, 9007199254740993::bigint as l, 1.5::double as d,
                19.90::decimal(10, 2) as money, true as flag, null::varchar as nothing,
                timestamptz '2021-03-04 05:06:07.123456+00' as zoned, timestamp '2021-03-04 05:06:07' as plain,
                date '2021-03-04' as day, uuid '00000000-0000-0000-0000-00000000002a' as uuid,
                [1, 2] as list, {'a': 1, 'b': {'c': 'x'}} as struct, map {'k': 2} as map
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "zstd", "gzip"})
    void readsEveryTypeInEveryUsualCodec(String codec) throws SQLException {
        try (var rows = SourceFile.open(written(EVERY_TYPE, "codec " + codec), Layout.GUESSED)) {
            assertThat(rows.columns().names())
                    .containsExactly(
                            "s",
                            "empty",
                            "i",
                            "l",
                            "d",
                            "money",
                            "flag",
                            "nothing",
                            "zoned",
                            "plain",
                            "day",
                            "uuid",
                            "list",
                            "struct.a",
                            "struct.b.c",
                            "map");
            assertThat(rows.total()).hasValue(1);
            assertThat(cells(rows))
                    .isEqualTo(Arrays.asList(
                            "text",
                            null,
                            7L,
                            9007199254740993L,
                            new BigDecimal("1.5"),
                            new BigDecimal("19.90"),
                            true,
                            null,
                            Instant.parse("2021-03-04T05:06:07.123456Z"),
                            Instant.parse("2021-03-04T05:06:07Z"),
                            LocalDate.of(2021, 3, 4),
                            "00000000-0000-0000-0000-00000000002a",
                            List.of(1L, 2L),
                            1L,
                            "x",
                            Map.of("k", 2L)));
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void countsRowsThroughManyRowGroups() throws SQLException {
        var file = written("select range as n from range(300000)", "row_group_size 50000");
        try (var rows = SourceFile.open(file, Layout.GUESSED)) {
            var sum = 0L;
            var last = 0L;
            for (var read = rows.next(); read instanceof Row row; read = rows.next()) {
                sum += row.cell(0) instanceof Long n ? n : -1;
                last = row.line();
            }
            assertThat(last).isEqualTo(300_000);
            assertThat(sum).isEqualTo(300_000L * 299_999 / 2);
            assertThat(rows.share()).isEqualTo(1);
        }
    }

    @Test
    void refusesAFileThatWasCutOff() throws SQLException, IOException {
        var whole = Files.readAllBytes(written(EVERY_TYPE, "codec zstd"));
        var cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> SourceFile.open(cut, Layout.GUESSED).close())
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("cut.parquet: It cannot be read as Parquet");
    }

    private static List<@Nullable Object> cells(Rows rows) {
        var cells = new ArrayList<@Nullable Object>();
        if (rows.next() instanceof Row row) for (int i = 0; i < rows.columns().count(); i++) cells.add(row.cell(i));
        return cells;
    }

    private Path written(String query, String option) throws SQLException {
        var file = folder.resolve("x.parquet");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet, " + option + ")");
        }
        return file;
    }
}
