package dev.evenkeel.accounts.identity;

import dev.evenkeel.accounts.Piece;
import dev.evenkeel.accounts.Whose;
import dev.evenkeel.accounts.identity.Facts.Claim;
import dev.evenkeel.accounts.identity.Facts.Pair;
import dev.evenkeel.foundation.Micros;
import dev.evenkeel.intake.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who is who, in memory: derived from the tables, so that an event finds its person and account without a query.
///
/// Written by one thread; read by any.
public final class Directory {
    public final Ids users = new Ids();
    public final Ids visitors = new Ids();
    public final Ids accounts = new Ids();
    public final Ids deals = new Ids();

    final Map<Pair, Long> links = new HashMap<>();
    final Map<Pair, Long> attributions = new HashMap<>();
    final Map<Claim, Long> domainClaims = new HashMap<>();
    private final Map<Integer, Set<Integer>> usersOfVisitor = new HashMap<>();
    private final Set<Integer> guessed = new HashSet<>();
    private final Map<String, Set<Claim>> claimants = new HashMap<>();
    final Map<String, Set<Integer>> usersByDomain = new HashMap<>();
    private final Map<Integer, Timeline> personOfVisitor = new ConcurrentHashMap<>();
    private final Map<Integer, Timeline> accountOfPerson = new ConcurrentHashMap<>();
    private final Map<Integer, Set<Integer>> visitorsOfUser = new ConcurrentHashMap<>();
    private volatile Canonical people = Canonical.NOTHING_MERGED;
    private volatile Canonical companies = Canonical.NOTHING_MERGED;

    Named named(Event event) {
        return new Named(
                event, users.of(event.userId()), visitors.of(event.anonymousId()), accounts.of(event.groupId()));
    }

    /// To whom the event belongs, by everything learned so far.
    public Whose whose(Event event) {
        return whose(named(event));
    }

    Whose whose(Named named) {
        long at = Micros.of(named.event().at());
        int actor = named.actor();
        int person = person(actor, at);
        int account = named.group() == Timeline.NONE ? account(actor, person, at) : companies.of(named.group());
        return new Whose(actor, person, account, named.group());
    }

    private int person(int actor, long at) {
        if (actor == Timeline.NONE) return Timeline.NONE;
        var timeline = personOfVisitor.get(actor);
        return people.of(timeline == null ? actor : timeline.at(at));
    }

    private int account(int actor, int person, long at) {
        if (actor == Timeline.NONE) return Timeline.NONE;
        int account = membership(person).at(at);
        // What was said of the visitor itself counts where nothing was said of the person behind it.
        if (account == Timeline.NONE && personOfVisitor.containsKey(actor))
            account = membership(actor).at(at);
        return companies.of(account);
    }

    /// All meanings of an id over time, without gaps.
    public List<Piece> pieces(int actor) {
        var starts = new java.util.TreeSet<>(List.of(Long.MIN_VALUE));
        var persons = personOfVisitor.getOrDefault(actor, Timeline.of(actor));
        persons.steps().forEach(step -> {
            starts.add(step.from());
            membership(people.of(step.value())).steps().forEach(inner -> starts.add(inner.from()));
        });
        membership(actor).steps().forEach(step -> starts.add(step.from()));
        var pieces = new ArrayList<Piece>();
        for (long from : starts) {
            var next = starts.higher(from);
            int person = person(actor, from);
            pieces.add(
                    new Piece(actor, from, next == null ? Long.MAX_VALUE : next, person, account(actor, person, from)));
        }
        return pieces;
    }

    /// Every number that is merged into another, with that other.
    public Map<Integer, Integer> mergedAccounts() {
        return companies.replaced();
    }

    public int canonicalAccount(int account) {
        return companies.of(account);
    }

    public int canonicalPerson(int actor) {
        return people.of(actor);
    }

    /// The user ids of a person.
    public List<Integer> idsOf(int person) {
        return people.members(person);
    }

    /// The visitor ids that were ever linked to one of the person's user ids.
    public Set<Integer> visitorsOf(int user) {
        return visitorsOfUser.getOrDefault(user, Set.of());
    }

    public List<Integer> accountsMergedInto(int account) {
        return companies.members(account);
    }

    public Set<Integer> peopleWithMembership() {
        return accountOfPerson.keySet();
    }

    /// Where a person belonged, step by step.
    public Timeline membership(int person) {
        return accountOfPerson.getOrDefault(person, Timeline.EMPTY);
    }

    boolean setMembership(int person, Timeline timeline) {
        var before = timeline.isEmpty() ? accountOfPerson.remove(person) : accountOfPerson.put(person, timeline);
        return !timeline.equals(before == null ? Timeline.EMPTY : before);
    }

    boolean setVisitor(int visitor, Timeline users) {
        users.steps()
                .forEach(step -> visitorsOfUser
                        .computeIfAbsent(step.value(), user -> ConcurrentHashMap.newKeySet())
                        .add(visitor));
        return !users.equals(personOfVisitor.put(visitor, users));
    }

    /// Takes over new merges; answers the ids that now stand for another.
    Set<Integer> setPeople(Canonical merged) {
        var changed = differing(people, merged);
        people = merged;
        return changed;
    }

    Set<Integer> setCompanies(Canonical merged) {
        var changed = differing(companies, merged);
        companies = merged;
        return changed;
    }

    private static Set<Integer> differing(Canonical before, Canonical after) {
        var all = new HashSet<>(before.replaced().keySet());
        all.addAll(after.replaced().keySet());
        var changed = new HashSet<Integer>();
        for (var number : all) {
            if (before.of(number) == after.of(number)) continue;
            changed.add(number);
            changed.addAll(before.members(before.of(number)));
            changed.addAll(after.members(after.of(number)));
        }
        return changed;
    }

    /// Accounts known only by the domain of their people's addresses.
    void guessed(Set<Integer> accounts) {
        guessed.addAll(accounts);
    }

    boolean isGuessed(int account) {
        return guessed.contains(account);
    }

    void named(Set<Integer> accounts) {
        guessed.removeAll(accounts);
    }

    Set<Integer> visitorsLinked() {
        return usersOfVisitor.keySet();
    }

    /// Which user ids a visitor was linked to, in order of time.
    Timeline usersOver(int visitor) {
        return Timeline.of(usersOfVisitor.getOrDefault(visitor, Set.of()).stream()
                .map(user -> new Timeline.Step(links.getOrDefault(new Pair(visitor, user), Long.MAX_VALUE), user))
                .sorted(Comparator.comparingLong(Timeline.Step::from)
                        .thenComparing(step -> users.key(step.value()).orElse("")))
                .toList());
    }

    void link(Pair link, long since) {
        links.put(link, since);
        usersOfVisitor.computeIfAbsent(link.left(), visitor -> new HashSet<>()).add(link.right());
    }

    void claim(Claim claim, long since) {
        domainClaims.put(claim, since);
        claimants.computeIfAbsent(claim.domain(), domain -> new HashSet<>()).add(claim);
    }

    /// The account a domain belongs to: the earliest claim, ties by the account's key; else the account named after it.
    int ownerOf(String domain) {
        return claimants.getOrDefault(domain, Set.of()).stream()
                .min(Comparator.comparing((Claim claim) -> domainClaims.getOrDefault(claim, Long.MAX_VALUE))
                        .thenComparing(claim -> key(claim.account())))
                .map(Claim::account)
                .orElseGet(() -> accounts.of(domain));
    }

    String key(int account) {
        return accounts.key(account).orElse("");
    }

    void clear() {
        List.of(users, visitors, accounts, deals).forEach(Ids::clear);
        List.of(
                        links,
                        attributions,
                        domainClaims,
                        claimants,
                        usersByDomain,
                        usersOfVisitor,
                        personOfVisitor,
                        accountOfPerson,
                        visitorsOfUser)
                .forEach(Map::clear);
        guessed.clear();
        people = Canonical.NOTHING_MERGED;
        companies = Canonical.NOTHING_MERGED;
    }
}
