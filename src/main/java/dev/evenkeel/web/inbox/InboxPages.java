package dev.evenkeel.web.inbox;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Trait;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Item;
import dev.evenkeel.playbooks.Playbook;
import dev.evenkeel.playbooks.Playbooks;
import dev.evenkeel.playbooks.Run;
import dev.evenkeel.playbooks.Seller;
import dev.evenkeel.playbooks.State;
import dev.evenkeel.web.inbox.InboxPage.Contact;
import dev.evenkeel.web.inbox.InboxPage.Row;
import dev.evenkeel.web.inbox.ItemPage.Said;
import dev.evenkeel.web.inbox.ItemPage.Way;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Say;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the pages of the inbox have their records from.
final class InboxPages {
    private static final int SETTLED = 200;
    private static final int CONTACTS = 3;
    private static final List<String> SEGMENT = List.of("segment", "industry");

    private final Inbox inbox;
    private final Playbooks playbooks;
    private final Accounts accounts;
    private final People people;
    private final Activity activity;

    InboxPages(Inbox inbox, Playbooks playbooks, Accounts accounts, People people, Activity activity) {
        this.inbox = inbox;
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.people = people;
        this.activity = activity;
    }

    /// @param asked the seller that was asked for; null for the reader's own, or everybody's where they sell nothing
    InboxPage list(String tab, @Nullable String asked, String user, AsOf asOf, List<Problem> problems) {
        var team = playbooks.team();
        var own = team.signedIn(user).map(Seller::name);
        var seller = asked == null ? own.orElse("") : asked;
        var whose = seller.isEmpty() ? null : seller;
        var day = asOf.day();
        var waiting = inbox.waiting(whose, day);
        var later = inbox.snoozed(whose, day);
        var shown = switch (tab) {
            case "later" -> later;
            case "settled" -> inbox.settled(whose, day, SETTLED);
            default -> waiting;
        };
        return new InboxPage(
                tab.equals("later") || tab.equals("settled") ? tab : "today",
                seller,
                team.sellers().stream().map(one -> Choice.of(one.name())).toList(),
                own.isPresent() && own.get().equals(seller),
                !asOf.past(),
                playbooks.all().stream().anyMatch(this::isLive),
                waiting.size(),
                later.size(),
                rows(shown, asOf),
                problems);
    }

    private boolean isLive(Playbook playbook) {
        return playbooks
                .state(playbook.name())
                .filter(state -> state.state() == State.LIVE)
                .isPresent();
    }

    ItemPage item(Item item, String user, AsOf asOf, List<Problem> problems) {
        var last = item.entries().isEmpty() ? null : item.entries().getLast();
        return new ItemPage(
                item,
                rows(List.of(item), asOf).getFirst(),
                item.runs().stream().map(cause -> way(cause.run())).toList(),
                item.entries().stream().map(InboxPages::said).toList(),
                playbooks.team().sellers().stream()
                        .map(Seller::name)
                        .filter(name -> !name.equals(item.standing().seller()))
                        .map(Choice::of)
                        .toList(),
                last != null && last.what() != Item.What.TAKEN_BACK && last.by().equals(user),
                !asOf.past(),
                problems);
    }

    private Way way(Run run) {
        return new Way(
                run.playbook(),
                title(run.playbook()),
                run.version(),
                run.state().word(),
                inbox.deeds(run.id()).stream()
                        .map(deed -> new Said(deed.at(), deed.by(), deed.what(), deed.words()))
                        .toList());
    }

    private String title(String playbook) {
        return playbooks.named(playbook).map(Playbook::title).orElse(playbook);
    }

    String name(Item item) {
        return accounts.withId(item.account()).map(account -> account.name()).orElse(item.accountKey());
    }

    private static Said said(Item.Entry entry) {
        return new Said(entry.at(), entry.by(), entry.what().word(), words(entry));
    }

    static String words(Item.Entry entry) {
        var words = new ArrayList<String>();
        if (entry.reason() != null) words.add(entry.reason().title());
        if (entry.until() != null) words.add("until " + Say.day(entry.until()));
        if (entry.what() == Item.What.HANDED) words.add("to " + entry.note());
        else if (entry.note() != null) words.add(entry.note());
        return String.join(": ", words);
    }

    private List<Row> rows(List<Item> items, AsOf asOf) {
        var ids = items.stream().map(Item::account).distinct().toList();
        var named = accounts.named(ids, asOf.seen()).stream()
                .collect(Collectors.toMap(one -> one.id(), one -> one.name(), (one, other) -> one));
        var traits = ids.isEmpty() ? Map.<Integer, Map<String, Trait>>of() : accounts.traits(ids, SEGMENT, asOf.seen());
        return items.stream()
                .map(item -> row(
                        item,
                        named.getOrDefault(item.account(), item.accountKey()),
                        traits.getOrDefault(item.account(), Map.of()),
                        asOf))
                .toList();
    }

    private Row row(Item item, String name, Map<String, Trait> traits, AsOf asOf) {
        var runs = item.runs().stream().map(Item.Cause::run).toList();
        var last = item.entries().isEmpty() ? null : item.entries().getLast();
        return new Row(
                item.id(),
                item.accountKey(),
                name,
                runs.isEmpty() ? "" : definition(runs.getFirst()),
                Say.points(runs.stream().mapToDouble(Run::score).max().orElse(0)),
                day(item.put()),
                item.standing().seller(),
                runs.stream().map(run -> title(run.playbook())).distinct().toList(),
                item.runs().stream()
                        .map(Item.Cause::say)
                        .filter(say -> !say.isBlank())
                        .distinct()
                        .toList(),
                runs.stream().map(Run::why).distinct().collect(Collectors.joining(". ")),
                runs.isEmpty() ? day(item.put()) : day(runs.getFirst().begun()),
                contacts(item.account(), asOf),
                segment(traits),
                item.standing().until(),
                last == null ? "" : said(last).words(),
                item.standing().won()
                        ? "won"
                        : item.standing().met()
                                ? "met"
                                : item.standing().state().word());
    }

    private String definition(Run run) {
        return playbooks
                .version(run.playbook(), run.version())
                .map(Playbook::definition)
                .orElse("");
    }

    private static @Nullable String segment(Map<String, Trait> traits) {
        return SEGMENT.stream()
                .map(traits::get)
                .filter(trait -> trait != null && trait.value() != null)
                .map(trait -> Objects.requireNonNull(trait).value() + "")
                .findFirst()
                .orElse(null);
    }

    /// Who used the product last, from those who still belong there.
    private List<Contact> contacts(int account, AsOf asOf) {
        var active = activity.lastDays(account, asOf.day());
        var ids = active.entrySet().stream()
                .sorted(Map.Entry.<Integer, LocalDate>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3L * CONTACTS)
                .map(Map.Entry::getKey)
                .toList();
        var end = asOf.end().minusMillis(1);
        var roles = people.traits(ids, List.of("title", "role"), asOf.seen());
        return people.named(ids, asOf.seen()).stream()
                .filter(person -> !person.anonymous() && people.accountOf(person.id(), end) == account)
                .limit(CONTACTS)
                .map(person -> new Contact(
                        person.key(),
                        person.name(),
                        role(roles.getOrDefault(person.id(), Map.of())),
                        Objects.requireNonNull(active.get(person.id()))))
                .toList();
    }

    private static @Nullable String role(Map<String, Trait> traits) {
        var title = traits.getOrDefault("title", traits.get("role"));
        return title == null || title.value() == null ? null : title.value().toString();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
