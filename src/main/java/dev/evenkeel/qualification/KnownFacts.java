package dev.evenkeel.qualification;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Trait;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Grain;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The facts behind signals, from the accounts and what they did.
final class KnownFacts implements SubjectFacts {
    private final Accounts accounts;
    private final People people;
    private final Deals deals;
    private final Activity activity;
    private final InstantSource clock;

    KnownFacts(Accounts accounts, People people, Deals deals, Activity activity, InstantSource clock) {
        this.accounts = accounts;
        this.people = people;
        this.deals = deals;
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    public Set<Integer> subjects(Grain grain, @Nullable Set<Integer> subjects, LocalDate asOf) {
        if (subjects != null && seen(asOf) == null) return standingForThemselves(grain, subjects);
        var present = new HashSet<>(activity.present(grain, subjects, asOf));
        present.addAll(
                switch (grain) {
                    case ACCOUNT -> accounts.known(subjects, seen(asOf));
                    case PERSON -> people.known(subjects, seen(asOf));
                });
        return standingForThemselves(grain, present);
    }

    /// Without those that were merged into another and, of people, visitors of whom nothing but an id is known.
    private Set<Integer> standingForThemselves(Grain grain, Set<Integer> subjects) {
        return subjects.stream()
                .filter(subject -> switch (grain) {
                    case ACCOUNT -> accounts.standsForItself(subject);
                    case PERSON -> people.standsForItself(subject) && !people.isVisitor(subject);
                })
                .collect(Collectors.toSet());
    }

    /// Today everything that is known counts, and is quicker to ask for.
    private @Nullable LocalDate seen(LocalDate asOf) {
        return asOf.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) ? asOf : null;
    }

    @Override
    public Map<Integer, Map<String, Object>> traits(
            Grain about, Grain whose, Set<String> keys, @Nullable Set<Integer> subjects, LocalDate asOf) {
        if (about == whose)
            return plain(
                    switch (about) {
                        case ACCOUNT -> accounts.traits(subjects, keys, seen(asOf));
                        case PERSON -> people.traits(subjects, keys, seen(asOf));
                    });
        if (whose == Grain.PERSON) throw new IllegalArgumentException("An account has no person's traits");
        var ofAccounts = plain(accounts.traits(null, keys, seen(asOf)));
        return byAccountOf(present(subjects, asOf), asOf, ofAccounts);
    }

    private Set<Integer> present(@Nullable Set<Integer> subjects, LocalDate asOf) {
        return subjects == null ? subjects(Grain.PERSON, null, asOf) : subjects;
    }

    private <T> Map<Integer, T> byAccountOf(Set<Integer> subjects, LocalDate asOf, Map<Integer, T> ofAccounts) {
        var byPerson = new HashMap<Integer, T>();
        for (int person : subjects) {
            var found = ofAccounts.get(people.accountOf(person, endOf(asOf)));
            if (found != null) byPerson.put(person, found);
        }
        return byPerson;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000);
    }

    @Override
    public Map<Integer, LatestDeal> deals(
            Grain about, Set<String> fields, @Nullable Set<Integer> subjects, LocalDate asOf) {
        var latest = new HashMap<Integer, LatestDeal>();
        deals.of(about == Grain.ACCOUNT ? subjects : null, seen(asOf)).forEach((account, all) -> {
            var deal = all.stream().filter(Deal::isOpen).findFirst().orElse(all.getFirst());
            latest.put(account, new LatestDeal(deal.isOpen(), plainly(deal.fields())));
        });
        return about == Grain.ACCOUNT ? latest : byAccountOf(present(subjects, asOf), asOf, latest);
    }

    private static Map<Integer, Map<String, Object>> plain(Map<Integer, Map<String, Trait>> traits) {
        var plain = new HashMap<Integer, Map<String, Object>>();
        traits.forEach((subject, known) -> plain.put(subject, plainly(known)));
        return plain;
    }

    private static Map<String, Object> plainly(Map<String, Trait> traits) {
        var plain = new HashMap<String, Object>();
        traits.forEach((key, trait) -> {
            if (trait.value() != null) plain.put(key, trait.value());
        });
        return plain;
    }
}
