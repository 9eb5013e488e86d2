package dev.evenkeel.accounts;

import dev.evenkeel.accounts.identity.Directory;
import dev.evenkeel.foundation.Database;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// The deals, with their stages, as they stood on any day.
public final class Deals {
    private final Database database;
    private final FactsInTime facts;
    private final Directory directory;

    public Deals(Database database, Identities identities) {
        this.database = database;
        this.facts = new FactsInTime(database);
        this.directory = identities.directory();
    }

    /// The deals of each account that had begun by the end of the day, the one that moved last first.
    ///
    /// @param accounts null for all
    /// @param asOf null for all that is known
    public Map<Integer, List<Deal>> of(@Nullable Collection<Integer> accounts, @Nullable LocalDate asOf) {
        var ids = accounts == null
                ? null
                : accounts.stream()
                        .flatMap(account -> directory.accountsMergedInto(account).stream())
                        .mapToInt(Integer::intValue)
                        .toArray();
        record Row(int id, String key, int account) {}
        var rows = database.sql()
                .sql("select id, key, account from accounts.deal where ?::int[] is null or account = any(?)")
                .param(ids)
                .param(ids)
                .query((row, n) -> new Row(row.getInt(1), row.getString(2), row.getInt(3)))
                .list();
        var numbers = rows.stream().map(Row::id).toList();
        var fields = facts.of(About.DEAL, numbers, null, asOf, id -> id);
        var stages = stages(numbers, asOf);
        var deals = new HashMap<Integer, List<Deal>>();
        for (var row : rows) {
            var known = fields.get(row.id());
            if (known == null) continue;
            int account = directory.canonicalAccount(row.account());
            deals.computeIfAbsent(account, a -> new ArrayList<>())
                    .add(new Deal(row.id(), row.key(), account, known, stages.getOrDefault(row.id(), List.of())));
        }
        deals.values()
                .forEach(list -> list.sort(
                        java.util.Comparator.comparing(Deals::lastMove).reversed()));
        return deals;
    }

    /// Everything that was ever told of any deal, oldest first.
    public List<Told> told() {
        return facts.told(About.DEAL, null, id -> id);
    }

    /// The account of each deal that has one, by the deal's number.
    public Map<Integer, Integer> owners() {
        var owners = new HashMap<Integer, Integer>();
        database.sql()
                .sql("select id, account from accounts.deal where account is not null")
                .query(row -> {
                    owners.put(row.getInt(1), directory.canonicalAccount(row.getInt(2)));
                });
        return owners;
    }

    private static java.time.Instant lastMove(Deal deal) {
        return deal.stages().isEmpty()
                ? java.time.Instant.MIN
                : deal.stages().getLast().at();
    }

    private Map<Integer, List<Deal.Stage>> stages(Collection<Integer> deals, @Nullable LocalDate asOf) {
        @Language("SQL")
        var select = """
                select subject, value #>> '{}', at from accounts.fact
                where about = ? and subject = any(?) and key = 'stage' and at < ?
                order by subject, at, event
                """;
        var until = asOf == null ? LocalDate.of(9999, 1, 1) : asOf.plusDays(1);
        var stages = new HashMap<Integer, List<Deal.Stage>>();
        database.sql()
                .sql(select)
                .param(About.DEAL.code())
                .param(deals.stream().mapToInt(Integer::intValue).toArray())
                .param(until.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var way = stages.computeIfAbsent(row.getInt(1), deal -> new ArrayList<>());
                    var name = row.getString(2);
                    if (name != null && (way.isEmpty() || !way.getLast().name().equals(name)))
                        way.add(new Deal.Stage(name, row.getTimestamp(3).toInstant()));
                });
        return stages;
    }
}
