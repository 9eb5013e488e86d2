package dev.evenkeel.web.sample;

import dev.evenkeel.web.accounts.AccountPage;
import dev.evenkeel.web.accounts.AccountPages;
import dev.evenkeel.web.accounts.RankedAccount;
import dev.evenkeel.web.accounts.Ranking;
import dev.evenkeel.web.accounts.RankingQuery;
import dev.evenkeel.web.accounts.RankingQuery.Tab;
import dev.evenkeel.web.accounts.Standing;
import dev.evenkeel.web.accounts.TimelineQuery;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Paging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

final class SampleAccounts implements AccountPages {
    static final List<Choice> DEFINITIONS =
            List.of(new Choice("ready-to-buy", "Ready to buy"), new Choice("ready-to-grow", "Ready to grow"));
    private static final int SIZE = 50;

    @Override
    public Ranking ranking(RankingQuery query, AsOf asOf) {
        var all = SampleCompany.accounts(asOf.day());
        var filtered = all.stream().filter(account -> passes(account, query)).toList();
        var counts = new EnumMap<Tab, Integer>(Tab.class);
        for (var tab : Tab.values())
            counts.put(tab, (int)
                    filtered.stream().filter(account -> in(tab, account)).count());
        var shown = ranked(filtered, query);
        var from = Math.min(shown.size(), (query.page() - 1) * SIZE);
        return new Ranking(
                query,
                DEFINITIONS,
                query.definition().isEmpty() ? "ready-to-buy" : query.definition(),
                counts,
                100,
                values(all, account -> Stream.ofNullable(account.plan())),
                values(all, account -> Stream.ofNullable(account.owner())),
                values(all, account -> Stream.ofNullable(account.industry())),
                shown.subList(from, Math.min(shown.size(), from + SIZE)),
                new Paging(query.page(), SIZE, shown.size()));
    }

    @Override
    public Stream<RankedAccount> all(RankingQuery query, AsOf asOf) {
        return ranked(
                SampleCompany.accounts(asOf.day()).stream()
                        .filter(account -> passes(account, query))
                        .toList(),
                query)
                .stream();
    }

    @Override
    public Optional<AccountPage> account(String id, String definition, TimelineQuery timeline, AsOf asOf) {
        return SampleCompany.accounts(asOf.day()).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .map(account -> SampleAccount.page(account, timeline, asOf));
    }

    private static List<RankedAccount> ranked(List<RankedAccount> accounts, RankingQuery query) {
        var sorted = new ArrayList<>(accounts.stream()
                .filter(account -> in(query.tab(), account))
                .sorted(order(query.sort()))
                .toList());
        for (int i = 0; i < sorted.size(); i++) sorted.set(i, withRank(sorted.get(i), i + 1));
        return sorted;
    }

    private static Comparator<RankedAccount> order(RankingQuery.Sort sort) {
        Comparator<RankedAccount> order = switch (sort.by()) {
            case SCORE -> Comparator.comparingDouble(RankedAccount::score);
            case NAME -> Comparator.comparing(RankedAccount::name);
            case PEOPLE -> Comparator.comparingInt(RankedAccount::peopleActive);
            case OWNER -> Comparator.comparing(account -> Objects.toString(account.owner(), "~"));
            case SEEN -> Comparator.comparing(account -> Objects.toString(account.lastSeen(), ""));
        };
        return sort.descending() ? order.reversed() : order;
    }

    private static boolean in(Tab tab, RankedAccount account) {
        return switch (tab) {
            case READY -> account.standing() == Standing.READY;
            case WARMING -> account.standing() == Standing.WARMING;
            case ALL -> true;
        };
    }

    private static boolean passes(RankedAccount account, RankingQuery query) {
        var text = (account.name() + " " + account.domain()).toLowerCase(Locale.ROOT);
        return text.contains(query.text().toLowerCase(Locale.ROOT))
                && (query.plan().isEmpty() || query.plan().equals(account.plan()))
                && (query.owner().isEmpty() || query.owner().equals(account.owner()))
                && (query.industry().isEmpty() || query.industry().equals(account.industry()));
    }

    private static List<String> values(List<RankedAccount> accounts, Function<RankedAccount, Stream<String>> field) {
        return accounts.stream().flatMap(field).distinct().sorted().toList();
    }

    private static RankedAccount withRank(RankedAccount a, int rank) {
        return new RankedAccount(
                rank,
                a.id(),
                a.name(),
                a.domain(),
                a.plan(),
                a.industry(),
                a.standing(),
                a.since(),
                a.score(),
                a.fit(),
                a.usage(),
                a.trend(),
                a.reasons(),
                a.peopleActive(),
                a.owner(),
                a.lastSeen());
    }
}
