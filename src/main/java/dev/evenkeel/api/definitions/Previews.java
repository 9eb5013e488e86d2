package dev.evenkeel.api.definitions;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Person;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.api.definitions.PreviewAnswer.Changed;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.qualification.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells whom changed definitions would let in or out.
@Component
final class Previews {
    private static final int SHOWN = 20;

    private final Scoreboard scoreboard;
    private final Accounts accounts;
    private final People people;

    Previews(Scoreboard scoreboard, Accounts accounts, People people) {
        this.scoreboard = scoreboard;
        this.accounts = accounts;
        this.people = people;
    }

    PreviewAnswer of(Definition changed, LocalDate asOf) {
        var preview = scoreboard.preview(changed, asOf);
        return new PreviewAnswer(
                changed.name(),
                asOf,
                preview.qualified(),
                preview.entering().size(),
                preview.leaving().size(),
                changed(changed.about(), preview.entering()),
                changed(changed.about(), preview.leaving()));
    }

    private List<Changed> changed(Grain about, List<Standing> standings) {
        return standings.stream()
                .limit(SHOWN)
                .flatMap(standing -> changed(about, standing).stream())
                .toList();
    }

    private Optional<Changed> changed(Grain about, Standing standing) {
        return switch (about) {
            case ACCOUNT ->
                accounts.withId(standing.subject())
                        .map((Account account) -> new Changed(account.key(), account.name(), standing.total()));
            case PERSON ->
                people.withId(standing.subject())
                        .map((Person person) -> new Changed(person.key(), person.name(), standing.total()));
        };
    }
}
