package dev.evenkeel.web.promises;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.promises.Contradiction;
import dev.evenkeel.promises.Contradictions;
import dev.evenkeel.promises.Notices;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.promises.RegisterPage.Row;
import dev.evenkeel.web.promises.RegisterPage.Tab;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes the pages of the register.
final class Registers {
    private static final int ROWS = 150;
    private static final int NOTICES = 500;
    private static final int SOON = 28;

    private final Promises promises;
    private final Contradictions contradictions;
    private final Notices notices;
    private final Accounts accounts;

    Registers(Promises promises, Contradictions contradictions, Notices notices, Accounts accounts) {
        this.promises = promises;
        this.contradictions = contradictions;
        this.notices = notices;
        this.accounts = accounts;
    }

    record Query(Tab tab, String text, String seller, String account) {}

    AccountNames names() {
        return new AccountNames(accounts);
    }

    /// The key of the account that somebody means.
    String account(String text) {
        return accounts.meant("account", text).key();
    }

    RegisterPage page(Query query, AsOf asOf) {
        var day = asOf.day();
        var all = promises.all(day);
        var against = against(all, day);
        var wanted = all.stream().filter(one -> isWanted(one, query)).toList();
        var counts = new EnumMap<Tab, Integer>(Tab.class);
        for (var tab : Tab.values())
            counts.put(tab, (int)
                    wanted.stream().filter(one -> is(tab, one, against, day)).count());
        var names = names();
        var rows = chosen(wanted, query, against, day).stream()
                .limit(ROWS)
                .map(one -> new Row(
                        one, names.of(one.account()), against.getOrDefault(one.id(), List.of()), one.isOverdue(day)))
                .toList();
        var unread = notices.latest(null, NOTICES).stream()
                .filter(notice -> notice.readAt() == null)
                .count();
        return new RegisterPage(
                query.tab(),
                query.text(),
                query.seller(),
                query.account(),
                all.stream().map(Promise::seller).distinct().sorted().toList(),
                counts,
                rows,
                Math.max(0, counts.getOrDefault(query.tab(), 0) - ROWS),
                !all.isEmpty(),
                unread);
    }

    /// The promises of a question, in the order of the page.
    List<Promise> chosen(Query query, LocalDate day) {
        var all = promises.all(day);
        return chosen(all.stream().filter(one -> isWanted(one, query)).toList(), query, against(all, day), day);
    }

    private static List<Promise> chosen(
            List<Promise> wanted, Query query, Map<Long, List<Contradiction>> against, LocalDate day) {
        var order = Comparator.comparing(Promise::due).thenComparing(Promise::id);
        return wanted.stream()
                .filter(one -> is(query.tab(), one, against, day))
                .sorted(query.tab() == Tab.SETTLED ? order.reversed() : order)
                .toList();
    }

    private Map<Long, List<Contradiction>> against(List<Promise> all, LocalDate day) {
        return contradictions.among(all, day).stream()
                .collect(Collectors.groupingBy(one -> one.promise().id()));
    }

    private static boolean isWanted(Promise promise, Query query) {
        if (!query.seller().isEmpty() && !promise.seller().equals(query.seller())) return false;
        if (!query.account().isEmpty() && !promise.account().equals(query.account())) return false;
        var sought = query.text().strip().toLowerCase(Locale.ROOT);
        return sought.isEmpty()
                || (promise.thing() + " " + promise.account() + " " + promise.words() + " " + promise.seller())
                        .toLowerCase(Locale.ROOT)
                        .contains(sought);
    }

    private static boolean is(Tab tab, Promise one, Map<Long, List<Contradiction>> against, LocalDate day) {
        return switch (tab) {
            case OPEN -> one.isOpen();
            case DUE -> one.isOpen() && !one.due().isAfter(day.plusDays(SOON));
            case SLIPPED -> one.isOpen() && (one.isSlipped() || one.isOverdue(day));
            case CONTRADICTORY -> against.containsKey(one.id());
            case UNCLEAR -> one.isOpen() && !(one.problemAgreed() && one.scopeAgreed());
            case SETTLED -> !one.isOpen();
        };
    }
}
