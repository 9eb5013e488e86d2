package dev.evenkeel.accounts.identity;

import dev.evenkeel.accounts.identity.Facts.Claim;
import dev.evenkeel.accounts.identity.Facts.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.intellij.lang.annotations.Language;

/// Fills the directory from the tables: at the start, and after a transaction was rolled back.
final class Recall {
    private final Tables tables;
    private final Directory directory;
    private final Memberships memberships;

    Recall(Tables tables, Directory directory, Memberships memberships) {
        this.tables = tables;
        this.directory = directory;
        this.memberships = memberships;
    }

    void everything() {
        directory.clear();
        numbers();
        pairs("link", "anonymous", "person", directory::link);
        pairs("attribution", "actor", "account", directory.attributions::put);
        tables.each(
                "select domain, account, (extract(epoch from since) * 1000000)::bigint from accounts.domain",
                row -> directory.claim(new Claim(row.getString(1), row.getInt(2)), row.getLong(3)));
        directory.setPeople(
                Canonical.of(tables.merges(true), id -> directory.users.key(id).orElse("")));
        directory.setCompanies(Canonical.of(
                tables.merges(false), id -> directory.accounts.key(id).orElse("")));
        visitors();
        people();
    }

    private void numbers() {
        tables.each(
                "select anonymous, key, id from accounts.actor",
                row -> (row.getBoolean(1) ? directory.visitors : directory.users)
                        .know(row.getString(2), row.getInt(3)));
        var guessed = new HashSet<Integer>();
        tables.each("select key, id, named from accounts.account", row -> {
            directory.accounts.know(row.getString(1), row.getInt(2));
            if (!row.getBoolean(3)) guessed.add(row.getInt(2));
        });
        directory.guessed(guessed);
        tables.each("select key, id from accounts.deal", row -> directory.deals.know(row.getString(1), row.getInt(2)));
    }

    private void pairs(String table, String left, String right, BiConsumer<Pair, Long> to) {
        @Language("SQL")
        var select = "select %s, %s, (extract(epoch from since) * 1000000)::bigint from accounts.%s";
        tables.each(
                select.formatted(left, right, table),
                row -> to.accept(new Pair(row.getInt(1), row.getInt(2)), row.getLong(3)));
    }

    private void visitors() {
        directory.visitorsLinked().forEach(visitor -> directory.setVisitor(visitor, directory.usersOver(visitor)));
    }

    private void people() {
        var people = new HashSet<Integer>();
        tables.each("""
                        select actor from accounts.membership union select actor from accounts.attribution
                        union select subject from accounts.fact where about = 1 and key = 'email'
                        """, row -> people.add(directory.canonicalPerson(row.getInt(1))));
        var list = List.copyOf(people);
        for (int i = 0; i < list.size(); i += 20_000)
            memberships.of(list.subList(i, Math.min(list.size(), i + 20_000))).forEach(directory::setMembership);
    }
}
