package dev.evenkeel.accounts.identity;

import dev.evenkeel.accounts.About;
import dev.evenkeel.accounts.identity.Timeline.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intellij.lang.annotations.Language;

/// Builds membership timelines of people from all rows about them: the one place that says who belonged where when.
///
/// What senders said outright (group calls, `context.groupId`, added and removed users, imports) decides. Where nobody
/// said anything, the domain of the person's work address does.
final class Memberships {
    private record Row(int actor, int account, long at, boolean ended) {}

    private record Mail(int actor, String address, long at) {}

    private final Tables tables;
    private final Directory directory;

    Memberships(Tables tables, Directory directory) {
        this.tables = tables;
        this.directory = directory;
    }

    /// @param people canonical numbers
    Map<Integer, Timeline> of(Collection<Integer> people) {
        var actors = people.stream()
                .flatMap(person -> directory.idsOf(person).stream())
                .toList();
        var said = grouped(said(actors), Row::actor);
        var mails = grouped(mails(actors), Mail::actor);
        openAccountsFor(mails);
        var timelines = new HashMap<Integer, Timeline>();
        for (int person : people) {
            var rows = said.getOrDefault(person, List.of());
            timelines.put(person, rows.isEmpty() ? byMail(mails.getOrDefault(person, List.of())) : bySayings(rows));
        }
        return timelines;
    }

    private <T> Map<Integer, List<T>> grouped(List<T> rows, java.util.function.ToIntFunction<T> actor) {
        var byPerson = new HashMap<Integer, List<T>>();
        for (var row : rows)
            byPerson.computeIfAbsent(directory.canonicalPerson(actor.applyAsInt(row)), person -> new ArrayList<>())
                    .add(row);
        return byPerson;
    }

    private Timeline bySayings(List<Row> rows) {
        rows.sort(Comparator.comparingLong(Row::at)
                .thenComparing(Row::ended)
                .thenComparing(row -> directory.key(row.account())));
        var steps = new ArrayList<Step>();
        int current = Timeline.NONE;
        for (var row : rows) {
            // Whoever is removed from where nobody said they were had been there before.
            if (steps.isEmpty()) {
                current = row.account();
                steps.add(new Step(Long.MIN_VALUE, current));
            }
            if (row.ended() && row.account() != current) continue;
            current = row.ended() ? Timeline.NONE : row.account();
            steps.add(new Step(row.at(), current));
        }
        return Timeline.of(steps);
    }

    private Timeline byMail(List<Mail> mails) {
        var steps = new ArrayList<Step>();
        for (var mail : mails)
            steps.add(new Step(
                    mail.at(),
                    EmailDomain.ofWork(mail.address()).map(directory::ownerOf).orElse(Timeline.NONE)));
        return Timeline.of(steps);
    }

    /// A company whose people use the product is an account, whether or not anybody has said so.
    private void openAccountsFor(Map<Integer, List<Mail>> mails) {
        for (var mail : mails.values().stream().flatMap(List::stream).toList())
            EmailDomain.ofWork(mail.address()).ifPresent(domain -> {
                directory
                        .usersByDomain
                        .computeIfAbsent(domain, d -> new java.util.HashSet<>())
                        .add(mail.actor());
                if (directory.ownerOf(domain) == Timeline.NONE) directory.accounts.note(domain);
            });
        tables.addAccounts(false, directory.accounts.unknown(), (key, id) -> {
            directory.accounts.know(key, id);
            directory.guessed(java.util.Set.of(id));
        });
    }

    private List<Row> said(List<Integer> actors) {
        @Language("SQL")
        var select = """
                select actor, account, (extract(epoch from at) * 1000000)::bigint, ended
                from accounts.membership where actor = any(?)
                union all
                select actor, account, (extract(epoch from since) * 1000000)::bigint, false
                from accounts.attribution where actor = any(?)
                """;
        var ids = Tables.ints(actors);
        return tables.sql()
                .sql(select)
                .param(ids)
                .param(ids)
                .query((row, n) -> new Row(row.getInt(1), row.getInt(2), row.getLong(3), row.getBoolean(4)))
                .list();
    }

    private List<Mail> mails(List<Integer> actors) {
        @Language("SQL")
        var select = """
                select subject, coalesce(value #>> '{}', ''), (extract(epoch from at) * 1000000)::bigint
                from accounts.fact where about = ? and subject = any(?) and key = 'email'
                order by at, event
                """;
        return tables.sql()
                .sql(select)
                .param(About.PERSON.code())
                .param(Tables.ints(actors))
                .query((row, n) -> new Mail(row.getInt(1), row.getString(2), row.getLong(3)))
                .list();
    }
}
