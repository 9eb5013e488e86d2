package dev.evenkeel.api.subjects;

import dev.evenkeel.api.subjects.RankingAnswer.Ranked;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Ranking;
import dev.evenkeel.qualification.Score;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.qualification.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers who is ready, the best first.
@Component
final class Rankings {
    private final Chosen chosen;
    private final Scoreboard scoreboard;
    private final Subjects subjects;

    Rankings(Chosen chosen, Scoreboard scoreboard, Subjects subjects) {
        this.chosen = chosen;
        this.scoreboard = scoreboard;
        this.subjects = subjects;
    }

    RankingAnswer answer(RankingQuestion question) {
        var definition = chosen.one(question.about(), question.definition());
        var ranking = scoreboard.ranking(definition.name(), question.asOf()).orElseThrow();
        var matching = matching(ranking, question);
        var rest = question.cursor() == null ? matching : after(Cursor.of(question.cursor()), matching);
        var page = rest.stream().limit(question.limit()).toList();
        return new RankingAnswer(
                question.asOf(),
                ranking.live(),
                DefinitionAnswer.of(definition),
                matching.size(),
                ranking.qualified(),
                ranked(definition, page, question),
                page.size() < rest.size() ? Cursor.after(page.getLast()) : null);
    }

    private List<Standing> matching(Ranking ranking, RankingQuestion question) {
        var found = question.text() == null ? null : subjects.matching(question.about(), question.text());
        return ranking.standings().stream()
                .filter(standing -> !question.ready() || standing.qualified())
                .filter(standing -> found == null || found.contains(standing.subject()))
                .toList();
    }

    private static List<Standing> after(Cursor cursor, List<Standing> standings) {
        return standings.stream().filter(cursor::isBefore).toList();
    }

    private List<Ranked> ranked(Definition definition, List<Standing> page, RankingQuestion question) {
        var ids = page.stream().map(Standing::subject).collect(Collectors.toSet());
        if (ids.isEmpty()) return List.of();
        var names = subjects.named(question.about(), ids, question.asOf());
        var scores = scoreboard.scores(definition.name(), Set.copyOf(ids), question.asOf());
        return page.stream()
                .map(standing -> ranked(
                        standing,
                        names.getOrDefault(standing.subject(), new Named("", "")),
                        scores.get(standing.subject())))
                .toList();
    }

    private static Ranked ranked(Standing standing, Named named, @Nullable Score score) {
        return new Ranked(
                named.key(),
                named.name(),
                standing.total(),
                standing.fit(),
                standing.usage(),
                VerdictWord.of(standing.qualified(), standing.disqualified()),
                score == null ? List.of() : reasons(score));
    }

    static List<String> reasons(Score score) {
        var against = score.disqualifications().stream().map(Score.Disqualification::reason);
        var made = score.contributions().stream()
                .filter(contribution -> contribution.earned() != 0)
                .sorted(Comparator.comparingDouble(
                        (Score.Contribution contribution) -> -Math.abs(contribution.earned())))
                .map(contribution -> contribution.rule() + ": " + contribution.words());
        return Stream.concat(against, made).toList();
    }
}
