package dev.evenkeel.accounts;

import dev.evenkeel.accounts.identity.Directory;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Micros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people, with what was true of them and where they belonged on any day.
public final class People {
    private final Database database;
    private final FactsInTime facts;
    private final Directory directory;

    public People(Database database, Identities identities) {
        this.database = database;
        this.facts = new FactsInTime(database);
        this.directory = identities.directory();
    }

    public Optional<Person> withKey(String key) {
        return withKey(key, null);
    }

    /// @param asOf the day whose name and address they have; null for the latest
    public Optional<Person> withKey(String key, @Nullable LocalDate asOf) {
        int user = directory.users.of(key);
        int id = user == 0 ? directory.visitors.of(key) : user;
        return id == 0 ? Optional.empty() : withId(id, asOf);
    }

    public Optional<Person> withId(int id) {
        return withId(id, null);
    }

    /// @param asOf the day whose name and address they have; null for the latest
    public Optional<Person> withId(int id, @Nullable LocalDate asOf) {
        return named(List.of(directory.canonicalPerson(id)), asOf).stream().findFirst();
    }

    /// The people with the numbers, in their order, by their latest names; unknown numbers are left out.
    public List<Person> named(Collection<Integer> ids) {
        return named(ids, null);
    }

    /// The people with the numbers, in their order; unknown numbers are left out.
    ///
    /// @param asOf the day whose names and addresses they have; null for the latest
    public List<Person> named(Collection<Integer> ids, @Nullable LocalDate asOf) {
        var traits = traits(ids, List.of("name", "email", "firstName", "lastName"), asOf);
        return ids.stream()
                .flatMap(id -> person(id, traits.getOrDefault(id, Map.of())).stream())
                .toList();
    }

    private Optional<Person> person(int id, Map<String, Trait> traits) {
        var user = directory.users.key(id);
        var email = text(traits, "email");
        var full = (Objects.requireNonNullElse(text(traits, "firstName"), "") + " "
                        + Objects.requireNonNullElse(text(traits, "lastName"), ""))
                .strip();
        return user.or(() -> directory.visitors.key(id)).map(key -> {
            var said = text(traits, "name");
            var name = said != null ? said : !full.isEmpty() ? full : email != null ? email : key;
            return new Person(id, key, user.isEmpty(), name, email);
        });
    }

    private static @Nullable String text(Map<String, Trait> traits, String key) {
        var trait = traits.get(key);
        return trait == null || trait.value() == null ? null : Objects.toString(trait.value());
    }

    /// Those of whom anything had been said by the end of the day.
    ///
    /// @param ids null for all
    /// @param asOf null for all that is known
    public Set<Integer> known(@Nullable Collection<Integer> ids, @Nullable LocalDate asOf) {
        return facts.subjects(About.PERSON, raw(ids), asOf, directory::canonicalPerson);
    }

    /// Whether the number was not merged into another.
    public boolean standsForItself(int id) {
        return directory.canonicalPerson(id) == id;
    }

    private @Nullable List<Integer> raw(@Nullable Collection<Integer> ids) {
        if (ids == null) return null;
        return ids.stream().flatMap(id -> directory.idsOf(id).stream()).toList();
    }

    /// @param ids null for all
    /// @param keys null for all
    /// @param asOf the last day that is seen; null for all that is known
    public Map<Integer, Map<String, Trait>> traits(
            @Nullable Collection<Integer> ids, @Nullable Collection<String> keys, @Nullable LocalDate asOf) {
        return facts.of(About.PERSON, raw(ids), keys, asOf, directory::canonicalPerson);
    }

    /// Which account the person belonged to when, oldest first.
    public List<Membership> memberships(int person) {
        var steps = directory.membership(person).steps();
        var memberships = new ArrayList<Membership>();
        for (int i = 0; i < steps.size(); i++) {
            var from = steps.get(i).from();
            memberships.add(new Membership(
                    directory.canonicalAccount(steps.get(i).value()),
                    from == Long.MIN_VALUE ? null : Micros.instant(from),
                    i + 1 < steps.size() ? Micros.instant(steps.get(i + 1).from()) : null));
        }
        return memberships;
    }

    /// The account the person belongs to at the instant; 0 for none.
    public int accountOf(int person, Instant at) {
        return directory.canonicalAccount(directory.membership(person).at(Micros.of(at)));
    }

    /// Whether nothing but a visitor's id is known.
    public boolean isVisitor(int person) {
        return directory.users.key(person).isEmpty();
    }

    /// Everybody who belongs to the account at the instant, by their last known facts.
    public List<Integer> membersOf(int account, Instant at) {
        return directory.peopleWithMembership().stream()
                .filter(person -> accountOf(person, at) == account)
                .toList();
    }

    /// All ids by which the person was ever known: user ids and visitor ids.
    public List<Person> idsOf(int person) {
        var ids = new ArrayList<Person>();
        for (int user : directory.idsOf(person)) {
            person(user, Map.of()).ifPresent(ids::add);
            directory
                    .visitorsOf(user)
                    .forEach(visitor -> person(visitor, Map.of()).ifPresent(ids::add));
        }
        return ids;
    }

    /// People whose name, e-mail or key contains the text.
    public List<Person> find(String text, int limit) {
        var ids = database.sql()
                .sql("""
                        select a.id from accounts.actor a
                        left join accounts.latest f on f.about = 1 and f.subject = a.id and f.key in ('name', 'email')
                        where not a.anonymous and (a.key ilike ? or f.value #>> '{}' ilike ?)
                        group by a.id, a.key order by length(a.key), a.key limit ?
                        """)
                .param("%" + text + "%")
                .param("%" + text + "%")
                .param(limit)
                .query(Integer.class)
                .list();
        return named(ids.stream()
                .filter(Objects::nonNull)
                .map(directory::canonicalPerson)
                .distinct()
                .toList());
    }
}
