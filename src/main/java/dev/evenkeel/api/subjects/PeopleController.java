package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Membership;
import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Person;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.api.Limit;
import dev.evenkeel.api.Today;
import dev.evenkeel.api.subjects.PersonAnswer.MembershipAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/people`: who is ready, and everything about one.
@Tag(name = "People")
@RestController
@RequestMapping(Address.PEOPLE)
class PeopleController {
    private final Today today;
    private final Subjects subjects;
    private final Rankings rankings;
    private final Explanations explanations;
    private final People people;
    private final Accounts accounts;
    private final MergedSubjects merged;

    PeopleController(
            Today today,
            Subjects subjects,
            Rankings rankings,
            Explanations explanations,
            People people,
            Accounts accounts,
            MergedSubjects merged) {
        this.today = today;
        this.subjects = subjects;
        this.rankings = rankings;
        this.explanations = explanations;
        this.people = people;
        this.accounts = accounts;
        this.merged = merged;
    }

    @Operation(summary = "Who is ready, the best first, with reasons")
    @GetMapping
    RankingAnswer ranking(
            @RequestParam(required = false) @Nullable String definition,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean ready,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return rankings.answer(
                new RankingQuestion(Grain.PERSON, definition, today.or(asOf), q, ready, Limit.checked(limit), cursor));
    }

    /// @param definition by which to score; all that are about people if absent
    @Operation(summary = "Everything about a person on a day")
    @GetMapping("/{key}")
    PersonAnswer person(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String definition,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return answer(subjects.person(key, day), definition, day);
    }

    private PersonAnswer answer(Person person, @Nullable String definition, LocalDate day) {
        int id = person.id();
        var timeline = Address.timeline(Address.PEOPLE, person.key());
        return new PersonAnswer(
                day,
                person.key(),
                person.name(),
                person.email(),
                person.anonymous(),
                people.idsOf(id).stream().map(Person::key).distinct().toList(),
                TraitAnswer.of(people.traits(List.of(id), null, day).get(id)),
                people.memberships(id).stream()
                        .flatMap(each -> membership(each, day))
                        .toList(),
                explanations.of(Grain.PERSON, id, definition, day, timeline),
                merged.of(Grain.PERSON, id, day),
                timeline + "?as_of=" + day);
    }

    private Stream<MembershipAnswer> membership(Membership membership, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var from = membership.from();
        if (from != null && !from.isBefore(end)) return Stream.empty();
        var until = membership.until();
        var seen = until == null || !until.isBefore(end) ? null : until;
        return accounts.withId(membership.account(), day).stream()
                .map(account -> new MembershipAnswer(account.key(), account.name(), from, seen));
    }
}
