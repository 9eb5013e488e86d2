package dev.evenkeel.intake.imports.runs;

import dev.evenkeel.intake.ImportProblem;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Why rows were refused, in the order of the file. Of very many only the first are listed; the import counts them all.
public final class RefusedRows {
    static final long LISTED = 10_000;

    private final JdbcClient sql;

    RefusedRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, List<List<ImportProblem>> rows) {
        if (rows.isEmpty()) return;
        var listed = listed(id);
        for (var row : rows)
            for (var problem : row) {
                if (listed >= LISTED) return;
                add(id, ++listed, problem);
            }
    }

    private long listed(UUID id) {
        return sql.sql("select coalesce(max(number), 0) from intake.import_problem where import = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private void add(UUID id, long number, ImportProblem problem) {
        @Language("SQL")
        var insert = """
                insert into intake.import_problem (import, number, line, "column", value, what, remedy)
                values (:id, :number, :line, :column, :value, :what, :remedy)
                """;
        sql.sql(insert)
                .param("id", id)
                .param("number", number)
                .param("line", problem.line())
                .param("column", printable(problem.column()))
                .param("value", printable(problem.value()))
                .param("what", problem.what())
                .param("remedy", problem.remedy())
                .update();
    }

    /// PostgreSQL's texts cannot hold a zero.
    private static @Nullable String printable(@Nullable String text) {
        return text == null ? null : text.replace('\0', ' ');
    }

    public void each(UUID id, Consumer<ImportProblem> take) {
        @Language("SQL")
        var select = """
                select line, "column", value, what, remedy from intake.import_problem where import = :id order by number
                """;
        sql.sql(select)
                .param("id", id)
                .query((row, number) -> new ImportProblem(
                        row.getLong("line"),
                        row.getString("column"),
                        row.getString("value"),
                        row.getString("what"),
                        row.getString("remedy")))
                .list()
                .forEach(take);
    }

    void forget(UUID id) {
        sql.sql("delete from intake.import_problem where import = :id")
                .param("id", id)
                .update();
    }
}
