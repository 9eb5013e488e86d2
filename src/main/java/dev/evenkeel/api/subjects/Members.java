package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Person;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.PersonOfAccount;
import dev.evenkeel.api.subjects.AccountAnswer.Member;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who belongs to an account on a day, or did something in it: the latest first, then those never seen.
@Component
final class Members {
    private final People people;
    private final Activity activity;

    Members(People people, Activity activity) {
        this.people = people;
        this.activity = activity;
    }

    List<Member> of(int account, LocalDate asOf) {
        var seen = new LinkedHashMap<Integer, PersonOfAccount>();
        activity.people(account, asOf).forEach(person -> seen.put(person.person(), person));
        var members = known(account, asOf);
        var all = new LinkedHashSet<>(seen.keySet());
        all.addAll(members);
        return people.named(all, asOf).stream()
                .map(person -> member(person, members.contains(person.id()), seen.get(person.id())))
                .toList();
    }

    /// Where somebody belongs is taken to have been so before we first heard of them; nobody is a member before that.
    private Set<Integer> known(int account, LocalDate asOf) {
        var endOfDay = asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        var members = new LinkedHashSet<>(people.membersOf(account, endOfDay));
        if (members.isEmpty()) return members;
        var heardOf = new HashSet<>(people.traits(members, null, asOf).keySet());
        heardOf.addAll(activity.present(Grain.PERSON, members, asOf));
        members.retainAll(heardOf);
        return members;
    }

    private static Member member(Person person, boolean belongs, @Nullable PersonOfAccount use) {
        return new Member(
                person.key(),
                person.name(),
                person.email(),
                person.anonymous(),
                belongs,
                use == null ? 0 : use.times(),
                use == null ? 0 : use.days(),
                use == null ? null : use.first(),
                use == null ? null : use.last());
    }
}
