package dev.evenkeel.motion;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// Looks once a day for accounts on the self-serve path that need a person, and says so of each once (M53).
public final class ContactWatch {
    private static final String OWNER = "owner";

    private final Database database;
    private final Motions motions;
    private final Accounts accounts;
    private final InstantSource clock;
    private final List<ContactWatcher> watchers = new CopyOnWriteArrayList<>();

    ContactWatch(Database database, Motions motions, Accounts accounts, InstantSource clock) {
        this.database = database;
        this.motions = motions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Has somebody carry what is said from now on.
    public void watch(ContactWatcher watcher) {
        watchers.add(watcher);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// @return how many are new
    public int look(LocalDate day) {
        var waiting = motions.contact(day).map(ContactNeeds::waiting).orElse(List.of());
        var ids = waiting.stream().map(ContactNeed::account).toList();
        var known = new HashMap<Integer, Account>();
        for (var account : accounts.named(ids)) known.put(account.id(), account);
        var traits = accounts.traits(ids, List.of(OWNER), null);
        int told = 0;
        for (var need : waiting) {
            var account = known.get(need.account());
            var owner = Optional.ofNullable(
                            traits.getOrDefault(need.account(), Map.of()).get(OWNER))
                    .map(trait -> trait.value())
                    .map(Object::toString);
            if (account != null && tell(need, account, owner.orElse(null), day)) told++;
        }
        return told;
    }

    private boolean tell(ContactNeed need, Account account, @Nullable String owner, LocalDate day) {
        return database.transact(() -> {
            var why = need.reasons().stream().map(one -> one.sign().name()).toList();
            var at = clock.instant();
            var fresh = write(account.key(), need.points(), why, day);
            fresh.map(id -> new ContactNeeded(id, account.key(), account.name(), owner, need.points(), why, at))
                    .ifPresent(needed -> watchers.forEach(watcher -> watcher.needed(needed)));
            return fresh.isPresent();
        });
    }

    private Optional<Long> write(String account, double points, List<String> why, LocalDate day) {
        @Language("SQL")
        var insert = """
                insert into motion.contact_needed (account, points, why, day, at) values (?, ?, ?, ?, ?)
                on conflict (account) do nothing returning id""";
        return database.sql()
                .sql(insert)
                .params(account, points)
                .param(why.toArray(String[]::new))
                .params(day, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /// On which day it was said of which account, up to the end of a day.
    public Map<String, LocalDate> told(LocalDate asOf) {
        @Language("SQL")
        var select = "select account, day from motion.contact_needed where day <= ?";
        var told = new HashMap<String, LocalDate>();
        database.sql()
                .sql(select)
                .param(asOf)
                .query((row, n) -> told.put(row.getString("account"), row.getObject("day", LocalDate.class)))
                .list();
        return told;
    }
}
