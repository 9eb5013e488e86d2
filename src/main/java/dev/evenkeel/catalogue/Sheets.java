package dev.evenkeel.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Nearest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// The sheets of needs that were brought in, with what their lines mean in the catalogue.
public final class Sheets {
    /// Who said what a line means, where it uses the words of the catalogue itself.
    public static final String SAME_WORDS = "same words";

    private static final int LONGEST_NAME = 120;

    private final Database database;
    private final Capabilities capabilities;
    private final InstantSource clock;

    public Sheets(Database database, Capabilities capabilities, InstantSource clock) {
        this.database = database;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    /// Keeps a sheet. Lines in the very words of the catalogue are matched at once.
    ///
    /// @throws Refused without a name or a line, or with a capability that there is not
    public Sheet create(String name, @Nullable String account, List<Need> needs, String by) {
        var trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_NAME)
            throw new Refused(
                    "name", "A sheet's name has 1 to " + LONGEST_NAME + " characters", "Name it after the deal");
        if (needs.isEmpty()) throw new Refused("lines", "There is none", "Write one need a line");
        for (var need : needs) if (need.capability() != null) check(need.capability());
        long id = database.transact(() -> insert(trimmed, account, needs, by));
        return find(id).orElseThrow();
    }

    private long insert(String name, @Nullable String account, List<Need> needs, String by) {
        @Language("SQL")
        var insert = """
                insert into catalogue.sheet (name, account, created_by, created_at) values (?, ?, ?, ?)
                returning id""";
        long id = database.sql()
                .sql(insert)
                .param(name)
                .param(account)
                .params(by, now())
                .query(Long.class)
                .single();
        @Language("SQL")
        var line = "insert into catalogue.sheet_line values (?, ?, ?, ?, ?, ?)";
        var catalogue = capabilities.on(capabilities.today());
        int number = 0;
        for (var need : needs) {
            number++;
            database.sql()
                    .sql(line)
                    .params(id, number, need.asked(), need.weight(), need.mustHave())
                    .param(need.by())
                    .update();
            if (need.capability() != null) keep(id, number, need.capability(), by);
            else {
                var same = new Suggestions(catalogue).sameWords(need.asked());
                if (same.isPresent()) keep(id, number, same.get(), SAME_WORDS);
            }
        }
        return id;
    }

    private void check(String capability) {
        var known = capabilities.latest().keySet();
        if (!capability.equals(Need.NOTHING) && !known.contains(capability))
            throw new Refused(
                    "capability",
                    "There is no capability `" + capability + "`",
                    Nearest.to(capability, known)
                            .map(near -> "Did you mean `" + near + "`?")
                            .orElse("Choose one of the catalogue"));
    }

    /// Says what a line means.
    ///
    /// @param capability its key, {@link Need#NOTHING} for none, null to take back what was said
    /// @throws Refused if there is no such line or capability
    public void match(long sheet, int number, @Nullable String capability, String by) {
        if (capability != null) check(capability);
        var line = find(sheet).stream()
                .flatMap(found -> found.lines().stream())
                .filter(one -> one.number() == number)
                .findFirst();
        if (line.isEmpty())
            throw new Refused("line " + number, "Sheet " + sheet + " has no such line", "Look at its lines");
        keep(sheet, number, capability, by);
    }

    private void keep(long sheet, int number, @Nullable String capability, String by) {
        @Language("SQL")
        var insert = """
                insert into catalogue.line_match (sheet, number, capability, matched_by, matched_at)
                values (?, ?, ?, ?, ?)""";
        database.sql()
                .sql(insert)
                .params(sheet, number)
                .param(capability)
                .params(by, now())
                .update();
    }

    /// All sheets, newest first.
    public List<Sheet> all() {
        return read("where true");
    }

    public Optional<Sheet> find(long id) {
        return read("where s.id = " + id).stream().findFirst();
    }

    /// In how many sheets each capability was asked for by the end of the day, by key.
    public Map<String, Integer> asked(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var sheets = new HashMap<String, Set<Long>>();
        for (var sheet : all()) {
            if (!sheet.at().isBefore(end)) continue;
            for (var need : sheet.needs())
                if (need.capability() != null)
                    sheets.computeIfAbsent(need.capability(), key -> new HashSet<>())
                            .add(sheet.id());
        }
        var asked = new HashMap<String, Integer>();
        sheets.forEach((key, in) -> asked.put(key, in.size()));
        return asked;
    }

    private record Found(long sheet, Sheet head, Sheet.Line line) {}

    private List<Sheet> read(String where) {
        var query = """
                select s.*, l.number, l.asked, l.weight, l.must_have, l.needed_by, m.capability, m.matched_by
                from catalogue.sheet s
                join catalogue.sheet_line l on l.sheet = s.id
                left join lateral (
                    select capability, matched_by from catalogue.line_match
                    where sheet = l.sheet and number = l.number order by id desc limit 1) m on true
                %s order by s.id desc, l.number""".formatted(where);
        var found = database.sql().sql(query).query((row, number) -> found(row)).list();
        return found.stream().collect(groupingBy(Found::sheet, LinkedHashMap::new, toList())).values().stream()
                .map(Sheets::whole)
                .toList();
    }

    private static Sheet whole(List<Found> lines) {
        var head = lines.getFirst().head();
        return new Sheet(
                head.id(),
                head.name(),
                head.account(),
                head.by(),
                head.at(),
                lines.stream().map(Found::line).toList());
    }

    private static Found found(ResultSet row) throws SQLException {
        var capability = row.getString("capability");
        var need = new Need(
                row.getString("asked"),
                capability,
                row.getDouble("weight"),
                row.getBoolean("must_have"),
                row.getObject("needed_by", LocalDate.class));
        var head = new Sheet(
                row.getLong("id"),
                row.getString("name"),
                row.getString("account"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                List.of());
        var by = capability == null ? null : row.getString("matched_by");
        return new Found(head.id(), head, new Sheet.Line(row.getInt("number"), need, by));
    }

    private Timestamp now() {
        return Timestamp.from(Instant.ofEpochMilli(clock.instant().toEpochMilli()));
    }
}
