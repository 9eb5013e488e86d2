package dev.evenkeel.web.definitions;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.People;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.qualification.Standing;
import dev.evenkeel.web.layout.Choice;
import java.time.LocalDate;
import java.util.List;

/// Whom a text would let in and out, by name.
final class Effects {
    private static final int NAMED = 24;

    private final Scoreboard scoreboard;
    private final Accounts accounts;
    private final People people;

    Effects(Scoreboard scoreboard, Accounts accounts, People people) {
        this.scoreboard = scoreboard;
        this.accounts = accounts;
        this.people = people;
    }

    Check.Effect of(Definition changed, LocalDate today) {
        var about = changed.about();
        var now = scoreboard.ranking(changed.name(), today).orElse(null);
        if (now != null && now.definition().source().equals(changed.source()))
            return new Check.Effect(
                    words(about), now.qualified(), now.qualified(), Check.Moved.NOBODY, Check.Moved.NOBODY);
        var preview = scoreboard.preview(changed, today);
        return new Check.Effect(
                words(about),
                preview.qualified()
                        - preview.entering().size()
                        + preview.leaving().size(),
                preview.qualified(),
                moved(about, preview.entering()),
                moved(about, preview.leaving()));
    }

    private Check.Moved moved(Grain about, List<Standing> standings) {
        var first = standings.stream().limit(NAMED).map(Standing::subject).toList();
        var named = switch (about) {
            case ACCOUNT ->
                accounts.named(first).stream()
                        .map(account -> new Choice(account.key(), account.name()))
                        .toList();
            case PERSON ->
                people.named(first).stream()
                        .map(person -> new Choice(person.key(), person.name()))
                        .toList();
        };
        return new Check.Moved(standings.size(), named);
    }

    /// Where the pages of those are whom it is about.
    static String words(Grain about) {
        return switch (about) {
            case ACCOUNT -> "accounts";
            case PERSON -> "people";
        };
    }
}
