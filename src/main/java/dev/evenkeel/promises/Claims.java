package dev.evenkeel.promises;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intellij.lang.annotations.Language;

/// What is said in public, brought in as CSV with the columns `place`, `capability`, `words` and `owner`. A new
/// file takes the place of the last one, which stays on record.
public final class Claims {
    public static final List<String> COLUMNS = List.of("place", "capability", "words", "owner");
    private static final int MOST = 10_000;
    private static final int LONGEST = 2_000;

    private final Database database;
    private final InstantSource clock;

    Claims(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return how many claims it holds
    /// @throws Refused with every line that is wrong; then nothing is taken in
    public int bringIn(String file, String csv, String by) {
        var claims = read(csv);
        database.transact(() -> {
            long id = database.sql()
                    .sql("insert into promises.claims (file, imported_by, at) values (?, ?, ?) returning id")
                    .params(file, by, clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            for (int i = 0; i < claims.size(); i++) write(id, i + 2, claims.get(i));
        });
        return claims.size();
    }

    private void write(long id, int line, Claim claim) {
        @Language("SQL")
        var insert =
                "insert into promises.claim (claims, line, place, capability, words, owner) values (?, ?, ?, ?, ?, ?)";
        database.sql()
                .sql(insert)
                .params(id, line, claim.place(), claim.capability(), claim.words(), claim.owner())
                .update();
    }

    static List<Claim> read(String csv) {
        var rows = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv.replaceFirst("^\\uFEFF", ""))) {
            reader.forEach(rows::add);
        } catch (java.io.IOException | RuntimeException unreadable) {
            throw new Refused("file", "It cannot be read as CSV", "Save it as comma-separated text in UTF-8");
        }
        if (rows.isEmpty())
            throw new Refused("file", "It is empty", "Begin with the columns " + String.join(", ", COLUMNS));
        var header = header(rows.getFirst());
        if (rows.size() > MOST + 1)
            throw new Refused("file", "It has more than " + MOST + " lines", "Bring in what is still said");
        var problems = new ArrayList<Problem>();
        var claims = new ArrayList<Claim>();
        for (var row : rows.subList(1, rows.size())) claims.add(claim(row, header, problems));
        if (!problems.isEmpty()) throw new Refused(problems);
        return claims;
    }

    private static Map<String, Integer> header(CsvRecord first) {
        var header = new HashMap<String, Integer>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < first.getFieldCount(); i++) {
            var name = first.getField(i).strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name))
                problems.add(new Problem(
                        "line 1", "There is no column `" + name + "`", "Use " + String.join(", ", COLUMNS)));
            header.put(name, i);
        }
        if (!header.containsKey("capability"))
            problems.add(
                    new Problem("line 1", "The column `capability` is missing", "Say which capability is claimed"));
        if (!problems.isEmpty()) throw new Refused(problems);
        return header;
    }

    private static Claim claim(CsvRecord row, Map<String, Integer> header, List<Problem> problems) {
        var where = "line " + row.getStartingLineNumber();
        if (row.getFieldCount() > header.size())
            problems.add(
                    new Problem(where, "It has more cells than there are columns", "Put text with commas in quotes"));
        var claim = new Claim(
                cell(row, header, "place"),
                cell(row, header, "capability"),
                cell(row, header, "words"),
                cell(row, header, "owner"));
        if (claim.capability().isBlank())
            problems.add(new Problem(where, "It names no capability", "Write the key of one, or what is claimed"));
        for (var text : List.of(claim.place(), claim.capability(), claim.words(), claim.owner()))
            if (text.length() > LONGEST)
                problems.add(new Problem(where, "A cell has " + text.length() + " letters", "Use up to " + LONGEST));
        return claim;
    }

    private static String cell(CsvRecord row, Map<String, Integer> header, String name) {
        var at = header.get(name);
        return at == null || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    /// What was said as known at the end of a day.
    public List<Claim> on(LocalDate day) {
        @Language("SQL")
        var select = """
                select * from promises.claim where claims = (select max(id) from promises.claims where at < ?)
                order by line
                """;
        return database.sql()
                .sql(select)
                .param(day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Claim(
                        row.getString("place"),
                        row.getString("capability"),
                        row.getString("words"),
                        row.getString("owner")))
                .list();
    }
}
