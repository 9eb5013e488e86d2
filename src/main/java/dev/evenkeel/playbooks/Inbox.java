package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.playbooks.Item.Entry;
import dev.evenkeel.playbooks.Item.What;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What waits for sellers, and what they say about it. Each word is a row with who and when; the last one can
/// be taken back. What settles an account ends its runs.
public final class Inbox {
    private static final int LONGEST_SNOOZE_DAYS = 366;
    /// The best first: most points, then the one that waits longest.
    private static final Comparator<Item> ORDER = Comparator.comparingDouble(Inbox::points)
            .reversed()
            .thenComparing(Item::put)
            .thenComparingLong(Item::id);

    private final Database database;
    private final Items items;
    private final Runs runs;
    private final Playbooks playbooks;
    private final InstantSource clock;
    private final List<InboxWatcher> watchers;

    Inbox(Database database, Playbooks playbooks, InstantSource clock) {
        this(database, playbooks, clock, new CopyOnWriteArrayList<>());
    }

    private Inbox(Database database, Playbooks playbooks, InstantSource clock, List<InboxWatcher> watchers) {
        this.database = database;
        this.items = new Items(database);
        this.runs = new Runs(database);
        this.playbooks = playbooks;
        this.clock = clock;
        this.watchers = watchers;
    }

    /// The same at another time, for a history that is told afterwards; nobody watches it.
    public Inbox at(InstantSource other) {
        return new Inbox(database, playbooks, other, List.of());
    }

    /// Tells somebody everything that is said from now on.
    public void watch(InboxWatcher watcher) {
        watchers.add(watcher);
    }

    private static double points(Item item) {
        return item.runs().stream()
                .mapToDouble(cause -> cause.run().score())
                .max()
                .orElse(0);
    }

    /// What waits on a day, as it was known then, the best first.
    ///
    /// @param seller null for everybody's
    public List<Item> waiting(@Nullable String seller, LocalDate day) {
        return then(day).stream()
                .filter(item -> item.isDue(day))
                .filter(item -> seller == null || item.standing().seller().equals(seller))
                .sorted(ORDER)
                .toList();
    }

    /// What comes back later, the first first.
    public List<Item> snoozed(@Nullable String seller, LocalDate day) {
        return then(day).stream()
                .filter(item -> item.isOpen() && !item.isDue(day))
                .filter(item -> seller == null || item.standing().seller().equals(seller))
                .sorted(Comparator.comparing((Item item) -> java.util.Objects.requireNonNullElse(
                                item.standing().until(), LocalDate.MAX))
                        .thenComparingLong(Item::id))
                .toList();
    }

    /// What was settled, the latest first.
    public List<Item> settled(@Nullable String seller, LocalDate day, int most) {
        if (!isPast(day)) return items.settled(seller, most);
        return then(day).stream()
                .filter(item -> !item.isOpen())
                .filter(item -> seller == null || item.standing().seller().equals(seller))
                .sorted(Comparator.comparing((Item item) -> item.standing().since())
                        .reversed())
                .limit(most)
                .toList();
    }

    private List<Item> then(LocalDate day) {
        if (!isPast(day)) return items.open();
        return as(day, items.putBefore(end(day)));
    }

    /// Items as they stood at the end of a day.
    static List<Item> as(LocalDate day, List<Item> all) {
        return all.stream().map(item -> until(item, end(day))).toList();
    }

    private static Item until(Item item, Instant end) {
        var said = item.entries().stream()
                .filter(entry -> entry.at().isBefore(end))
                .toList();
        var causes =
                item.runs().stream().filter(cause -> cause.at().isBefore(end)).toList();
        return new Item(
                item.id(),
                item.account(),
                item.accountKey(),
                item.putTo(),
                item.put(),
                Entries.standing(item.putTo(), item.put(), said),
                causes,
                said);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private boolean isPast(LocalDate day) {
        return day.isBefore(today());
    }

    public Optional<Item> with(long id) {
        return items.with(id);
    }

    /// As it stood at the end of a day; empty where it was not there yet.
    public Optional<Item> with(long id, LocalDate day) {
        if (!isPast(day)) return with(id);
        return with(id).filter(item -> item.put().isBefore(end(day))).map(item -> until(item, end(day)));
    }

    /// The latest first.
    public List<Item> ofAccount(int account) {
        return items.ofAccount(account);
    }

    /// What was done in a run, oldest first.
    public List<Run.Deed> deeds(long run) {
        return runs.deeds(run);
    }

    /// It was worked on; what comes of it can be said later.
    public Item done(long id, @Nullable String note, String by) {
        return say(id, by, item -> open(item, What.DONE, by, note));
    }

    /// It comes back on a day.
    ///
    /// @throws Refused if the day is not after today, or more than a year away
    public Item snooze(long id, LocalDate until, String by) {
        var today = today();
        if (!until.isAfter(today))
            throw new Refused("until", until + " is not after today", "Give a day from " + today.plusDays(1) + " on");
        if (until.isAfter(today.plusDays(LONGEST_SNOOZE_DAYS)))
            throw new Refused("until", until + " is more than a year away", "Give an earlier day, or disqualify it");
        return say(id, by, item -> {
            mustBeOpen(item);
            return entry(item, What.SNOOZED, by, null, null, until);
        });
    }

    /// It is no case for sales; product hears why.
    public Item disqualify(long id, Blocker reason, @Nullable String note, String by) {
        return say(id, by, item -> {
            if (item.standing().state() == Item.State.DISQUALIFIED) return null;
            if (item.standing().won()) throw new Refused(where(id), "It is won already", "Take that back first");
            return entry(item, What.DISQUALIFIED, by, reason, blank(note), null);
        });
    }

    /// Somebody met them.
    public Item met(long id, @Nullable String note, String by) {
        return say(id, by, item -> item.standing().met() ? null : open(item, What.MET, by, note));
    }

    public Item won(long id, @Nullable String note, String by) {
        return say(id, by, item -> item.standing().won() ? null : open(item, What.WON, by, note));
    }

    private @Nullable Entry open(Item item, What what, String by, @Nullable String note) {
        if (item.standing().state() == Item.State.DISQUALIFIED)
            throw new Refused(where(item.id()), "It is disqualified", "Take that back first");
        if (what == What.DONE && item.standing().state() == Item.State.DONE) return null;
        return entry(item, what, by, null, blank(note), null);
    }

    /// Gives it to another seller.
    public Item hand(long id, String to, String by) {
        var team = playbooks.team();
        if (team.named(to).isEmpty())
            throw new Refused(
                    "to",
                    "No seller is called `" + to + "`",
                    dev.evenkeel.rules.Nearest.remedy(
                            to, team.sellers().stream().map(Seller::name).toList()));
        return say(id, by, item -> {
            mustBeOpen(item);
            return item.standing().seller().equals(to) ? null : entry(item, What.HANDED, by, null, to, null);
        });
    }

    /// Takes back what somebody said last.
    public Item takeBack(long id, String by) {
        return say(id, by, item -> {
            var counting = Entries.counting(item.entries());
            if (counting.isEmpty()) throw new Refused(where(id), "Nothing was said about it", "Reload the inbox");
            if (!counting.getLast().by().equals(by))
                throw new Refused(
                        where(id), "The last word was " + counting.getLast().by() + "'s", "Ask them to take it back");
            var newer = items.openOf(item.account());
            if (!item.isOpen() && newer.isPresent() && newer.get() != id)
                throw new Refused(where(id), "The account came into an inbox again since", "Work on the newer one");
            return entry(item, What.TAKEN_BACK, by, null, null, null);
        });
    }

    private static void mustBeOpen(Item item) {
        if (!item.isOpen())
            throw new Refused(
                    where(item.id()), "It is " + item.standing().state().word() + " already", "Take that back first");
    }

    private Item say(long id, String by, Function<Item, @Nullable Entry> word) {
        return database.transact(() -> {
            // Runs before items, as whoever takes a run through its steps does.
            runs.lockOf(id);
            var item = items.locked(id)
                    .orElseThrow(() -> new Refused(where(id), "There is no such entry", "Reload the inbox"));
            var entry = word.apply(item);
            if (entry == null) return item;
            items.add(id, entry);
            var after = items.with(id).orElseThrow();
            items.keep(after);
            settle(item, after, entry, by);
            for (var watcher : watchers) watcher.said(after, entry);
            return after;
        });
    }

    private void settle(Item before, Item after, Entry entry, String by) {
        boolean was = isSettled(before);
        boolean is = isSettled(after);
        if (is && !was)
            runs.settle(
                    after.runIds(), "The account is " + after.standing().state().word(), by, entry.at());
        if (was && !is) runs.takeUp(after.runIds(), by, entry.at());
    }

    private static boolean isSettled(Item item) {
        return item.standing().won() || item.standing().state() == Item.State.DISQUALIFIED;
    }

    private Entry entry(
            Item item,
            What what,
            String by,
            @Nullable Blocker reason,
            @Nullable String note,
            @Nullable LocalDate until) {
        var now = now();
        var last =
                item.entries().isEmpty() ? item.put() : item.entries().getLast().at();
        return new Entry(item.entries().size() + 1, now.isBefore(last) ? last : now, by, what, reason, note, until);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// How often each reason was given up to a day, with the accounts, the most frequent first.
    public List<Blocked> blockers(LocalDate day) {
        var all = isPast(day) ? as(day, items.putBefore(end(day))) : items.putBefore(end(today()));
        var blocked = new ArrayList<Blocked>();
        for (var reason : Blocker.values()) {
            var cases = all.stream()
                    .filter(item -> item.standing().state() == Item.State.DISQUALIFIED)
                    .flatMap(item -> Blocked.Case.of(item, reason).stream())
                    .sorted(Comparator.comparing(Blocked.Case::at).reversed())
                    .toList();
            if (!cases.isEmpty()) blocked.add(new Blocked(reason, cases));
        }
        blocked.sort(Comparator.comparingLong(Blocked::accounts).reversed());
        return blocked;
    }

    private LocalDate today() {
        return Plain.dayOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String where(long id) {
        return "inbox entry " + id;
    }
}
