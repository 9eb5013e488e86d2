package dev.evenkeel.accounts.identity;

import dev.evenkeel.accounts.About;
import dev.evenkeel.accounts.Changes;
import dev.evenkeel.accounts.Whose;
import dev.evenkeel.accounts.identity.Facts.Pair;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.intellij.lang.annotations.Language;

/// Takes facts in, batch by batch, and keeps the directory true.
public final class Learning {
    private final Database database;
    private final Tables tables;
    private final Directory directory;
    private final Memberships memberships;
    private final ReentrantLock writing = new ReentrantLock();

    public Learning(Database database, Directory directory) {
        this.database = database;
        this.tables = new Tables(database);
        this.directory = directory;
        this.memberships = new Memberships(tables, directory);
        new Recall(tables, directory, memberships).everything();
    }

    public long position() {
        return tables.position();
    }

    /// Learns what the events say, unless more was learned before; answers whose they are.
    ///
    /// @param until the position after the stretch that the events are a piece of
    /// @param last whether the position is reached with them
    public List<Whose> learn(List<Event> events, long until, boolean last) {
        writing.lock();
        try {
            var named = until >= position()
                    ? database.transact(() -> learned(events, until, last))
                    : events.stream().map(directory::named).toList();
            return named.stream().map(directory::whose).toList();
        } catch (RuntimeException rolledBack) {
            new Recall(tables, directory, memberships).everything();
            throw rolledBack;
        } finally {
            writing.unlock();
        }
    }

    private List<Named> learned(List<Event> events, long until, boolean last) {
        var named = new ArrayList<Named>(events.size());
        var fresh = meet(events, named);
        named.replaceAll(this::completed);
        var gathering = new Gathering(directory);
        named.forEach(gathering::read);
        announce(take(gathering.facts()), fresh);
        if (last) tables.position(until);
        return named;
    }

    /// With the numbers that its ids were given since it was first looked at.
    private Named completed(Named named) {
        var event = named.event();
        boolean known = (named.user() != Timeline.NONE || event.userId() == null)
                && (named.visitor() != Timeline.NONE || event.anonymousId() == null)
                && (named.group() != Timeline.NONE || event.groupId() == null);
        return known ? named : directory.named(event);
    }

    /// Gives every id that is new a number; answers the actors among them, which have no past to change.
    ///
    /// @param to where the events go, with the numbers that are known
    private Set<Integer> meet(List<Event> events, List<Named> to) {
        var guessed = new HashSet<Integer>();
        for (var event : events) {
            int user = directory.users.note(event.userId());
            int visitor = directory.visitors.note(event.anonymousId());
            int account = directory.accounts.note(event.groupId());
            to.add(new Named(event, user, visitor, account));
            if (account != Timeline.NONE && directory.isGuessed(account)) guessed.add(account);
            if (event.kind() == EventKind.DEAL) directory.deals.note(event.name());
            if (event.kind() == EventKind.ALIAS) {
                directory.users.note(event.previousId());
                directory.visitors.note(event.previousId());
            }
        }
        var fresh = new HashSet<Integer>();
        tables.addActors(false, directory.users.unknown(), (key, id) -> {
            directory.users.know(key, id);
            fresh.add(id);
        });
        tables.addActors(true, directory.visitors.unknown(), (key, id) -> {
            directory.visitors.know(key, id);
            fresh.add(id);
        });
        tables.addAccounts(true, directory.accounts.unknown(), directory.accounts::know);
        tables.addDeals(directory.deals.unknown(), directory.deals::know);
        if (!guessed.isEmpty()) {
            tables.name(guessed);
            directory.named(guessed);
        }
        return fresh;
    }

    /// Writes the facts and mends the directory; answers the actors whose past means something else now.
    private Set<Integer> take(Facts facts) {
        var people = new HashSet<Integer>();
        var changed = new HashSet<Integer>();
        tables.addFacts(facts.facts);
        tables.addMemberships(facts.memberships);
        tables.addPairs("attribution", "actor", "account", facts.attributions);
        tables.addPairs("link", "anonymous", "person", facts.links);
        tables.addDomains(facts.domains);
        tables.addDealAccounts(facts.dealAccounts);
        facts.links.forEach(directory::link);
        if (!facts.aliases.isEmpty()) {
            tables.addAliases(facts.aliases);
            changed.addAll(mergePeople(people));
        }
        facts.domains.forEach((claim, since) -> {
            int before = directory.ownerOf(claim.domain());
            directory.claim(claim, since);
            if (directory.ownerOf(claim.domain()) != before)
                directory
                        .usersByDomain
                        .getOrDefault(claim.domain(), Set.of())
                        .forEach(user -> people.add(directory.canonicalPerson(user)));
        });
        facts.memberships.forEach(row -> {
            int person = directory.canonicalPerson(row.actor());
            if (row.ended() || directory.membership(person).at(row.at()) != row.account()) people.add(person);
        });
        facts.attributions.forEach((pair, since) -> {
            int person = directory.canonicalPerson(pair.left());
            // An earlier time replaces a known one, so a step may also go: looking at the new time alone is not enough.
            boolean moved = directory.attributions.put(pair, since) != null;
            if (moved || directory.membership(person).at(since) != pair.right()) people.add(person);
        });
        for (var fact : facts.facts)
            if (fact.about() == About.PERSON && fact.key().equals("email"))
                people.add(directory.canonicalPerson(fact.subject()));
        changed.addAll(rebuild(people));
        changed.addAll(relink(facts.links.keySet()));
        return changed;
    }

    private Set<Integer> mergePeople(Set<Integer> people) {
        var changed = directory.setPeople(
                Canonical.of(tables.merges(true), id -> directory.users.key(id).orElse("")));
        changed.forEach(id -> people.add(directory.canonicalPerson(id)));
        return withVisitors(changed);
    }

    private Set<Integer> rebuild(Collection<Integer> people) {
        var changed = new HashSet<Integer>();
        if (people.isEmpty()) return changed;
        memberships.of(people).forEach((person, timeline) -> {
            if (directory.setMembership(person, timeline)) changed.addAll(directory.idsOf(person));
        });
        return withVisitors(changed);
    }

    private Set<Integer> withVisitors(Set<Integer> users) {
        var all = new HashSet<>(users);
        users.forEach(user -> all.addAll(directory.visitorsOf(user)));
        return all;
    }

    private Set<Integer> relink(Collection<Pair> links) {
        var changed = new HashSet<Integer>();
        for (var link : links)
            if (directory.setVisitor(link.left(), directory.usersOver(link.left()))) changed.add(link.left());
        return changed;
    }

    private void announce(Set<Integer> changed, Set<Integer> fresh) {
        var actors = new HashSet<>(changed);
        actors.removeAll(fresh);
        if (actors.isEmpty()) return;
        revise("actor", actors);
    }

    private void revise(String table, Collection<Integer> ids) {
        @Language("SQL")
        var update = "update accounts.%s set revision = (select nextval('accounts.revision')) where id = any(?)";
        database.sql().sql(update.formatted(table)).param(Tables.ints(ids)).update();
    }

    /// Reads the merges again and marks everybody whom they concern.
    public void refreshMerges() {
        writing.lock();
        try {
            database.transact(() -> {
                var people = new HashSet<Integer>();
                var changed = mergePeople(people);
                changed.addAll(rebuild(people));
                announce(changed, Set.of());
                var companies = directory.setCompanies(Canonical.of(
                        tables.merges(false), id -> directory.accounts.key(id).orElse("")));
                if (!companies.isEmpty()) revise("account", companies);
            });
        } finally {
            writing.unlock();
        }
    }

    public Changes changesSince(long revision) {
        @Language("SQL")
        var select = """
                select true, id, revision from accounts.actor where revision > ?
                union all
                select false, id, revision from accounts.account where revision > ?
                """;
        var actors = new ArrayList<Integer>();
        var accounts = new ArrayList<Integer>();
        long[] latest = {revision};
        database.sql().sql(select).param(revision).param(revision).query(row -> {
            (row.getBoolean(1) ? actors : accounts).add(row.getInt(2));
            latest[0] = Math.max(latest[0], row.getLong(3));
        });
        return new Changes(actors, accounts, latest[0]);
    }
}
