package dev.evenkeel.accounts;

import dev.evenkeel.accounts.identity.Directory;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The companies, with what was true of them on any day.
public final class Accounts {
    /// How many are offered where none is called as somebody wrote.
    private static final int ALIKE = 4;

    private final Database database;
    private final FactsInTime facts;
    private final Directory directory;

    public Accounts(Database database, Identities identities) {
        this.database = database;
        this.facts = new FactsInTime(database);
        this.directory = identities.directory();
    }

    public Optional<Account> withKey(String key) {
        return withKey(key, null);
    }

    /// @param asOf the day whose name it has; null for the latest
    public Optional<Account> withKey(String key, @Nullable LocalDate asOf) {
        int id = directory.accounts.of(key);
        return id == 0 ? Optional.empty() : withId(id, asOf);
    }

    public Optional<Account> withId(int id) {
        return withId(id, null);
    }

    /// @param asOf the day whose name it has; null for the latest
    public Optional<Account> withId(int id, @Nullable LocalDate asOf) {
        return directory
                .accounts
                .key(id)
                .map(key -> named(List.of(directory.canonicalAccount(id)), asOf).getFirst());
    }

    /// The accounts with the numbers, in their order, by their latest names; unknown numbers are left out.
    public List<Account> named(Collection<Integer> ids) {
        return named(ids, null);
    }

    /// The accounts with the numbers, in their order; unknown numbers are left out.
    ///
    /// @param asOf the day whose names they have; null for the latest
    public List<Account> named(Collection<Integer> ids, @Nullable LocalDate asOf) {
        var names = traits(ids, List.of("name"), asOf);
        return ids.stream()
                .filter(id -> directory.accounts.key(id).isPresent())
                .map(id -> account(id, names.getOrDefault(id, Map.of())))
                .toList();
    }

    private Account account(int id, Map<String, Trait> traits) {
        var key = directory.accounts.key(id).orElseThrow();
        var name = traits.get("name");
        return new Account(id, key, name == null || name.value() == null ? key : Objects.toString(name.value()));
    }

    /// Those of whom anything had been said by the end of the day.
    ///
    /// @param ids null for all
    /// @param asOf null for all that is known
    public Set<Integer> known(@Nullable Collection<Integer> ids, @Nullable LocalDate asOf) {
        return facts.subjects(About.ACCOUNT, raw(ids), asOf, directory::canonicalAccount);
    }

    /// Whether the number was not merged into another.
    public boolean standsForItself(int id) {
        return directory.canonicalAccount(id) == id;
    }

    private @Nullable List<Integer> raw(@Nullable Collection<Integer> ids) {
        if (ids == null) return null;
        return ids.stream()
                .flatMap(id -> directory.accountsMergedInto(id).stream())
                .toList();
    }

    /// What was true of each account by the end of the day, as far as any is known.
    ///
    /// @param ids null for all
    /// @param keys null for all
    /// @param asOf null for all that is known
    public Map<Integer, Map<String, Trait>> traits(
            @Nullable Collection<Integer> ids, @Nullable Collection<String> keys, @Nullable LocalDate asOf) {
        return facts.of(About.ACCOUNT, raw(ids), keys, asOf, directory::canonicalAccount);
    }

    /// Every value that a trait had, oldest first.
    public List<Trait> history(int account, String key, @Nullable LocalDate asOf) {
        return facts.history(About.ACCOUNT, directory.accountsMergedInto(account), key, asOf);
    }

    /// Everything that was ever told of any account under the keys, oldest first.
    public List<Told> told(Collection<String> keys) {
        return facts.told(About.ACCOUNT, keys, directory::canonicalAccount);
    }

    /// Every event that told anything of an account, without what it told, in no order.
    public List<Told> moments() {
        return facts.moments(About.ACCOUNT, directory::canonicalAccount);
    }

    /// Accounts whose name, key or domain contains the text, shortest name first.
    public List<Account> find(String text, int limit) {
        var ids = database.sql()
                .sql("""
                        select a.id from accounts.account a
                        left join accounts.latest n on n.about = 2 and n.subject = a.id and n.key = 'name'
                        where a.key ilike ? or n.value #>> '{}' ilike ?
                        order by length(coalesce(n.value #>> '{}', a.key)), a.key limit ?
                        """)
                .param("%" + text + "%")
                .param("%" + text + "%")
                .param(limit)
                .query(Integer.class)
                .list();
        return named(ids.stream()
                .filter(Objects::nonNull)
                .map(directory::canonicalAccount)
                .distinct()
                .toList());
    }

    /// The account that somebody means: by its key, or by its name in any case of letters.
    ///
    /// @param where the field it was written into
    /// @throws Refused if there is none, with those that are called alike
    public Account meant(String where, String text) {
        var words = text.strip();
        var known = withKey(words);
        if (known.isPresent()) return known.get();
        if (words.isEmpty()) throw new Refused(where, "It is missing", "Give the name or the key of an account");
        var alike = find(words, ALIKE);
        var named =
                alike.stream().filter(one -> one.name().equalsIgnoreCase(words)).toList();
        if (named.size() == 1) return named.getFirst();
        throw new Refused(
                where,
                named.isEmpty() ? "There is no account `" + words + "`" : "Several accounts are called `" + words + "`",
                alike.isEmpty() ? "Give the name or the key of an account" : "Perhaps one of these: " + listed(alike));
    }

    private static String listed(List<Account> accounts) {
        return accounts.stream()
                .map(one -> one.name().equals(one.key()) ? one.key() : one.name() + " (" + one.key() + ")")
                .collect(Collectors.joining(", "));
    }

    public long count() {
        return database.sql()
                .sql("select count(*) from accounts.account where named")
                .query(Long.class)
                .single();
    }
}
