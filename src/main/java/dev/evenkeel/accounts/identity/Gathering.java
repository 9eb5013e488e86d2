package dev.evenkeel.accounts.identity;

import dev.evenkeel.accounts.About;
import dev.evenkeel.accounts.identity.Facts.Alias;
import dev.evenkeel.accounts.identity.Facts.Claim;
import dev.evenkeel.accounts.identity.Facts.DealAccount;
import dev.evenkeel.accounts.identity.Facts.Fact;
import dev.evenkeel.accounts.identity.Facts.Membership;
import dev.evenkeel.accounts.identity.Facts.Pair;
import dev.evenkeel.foundation.Micros;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventKind;
import java.util.Objects;

/// Reads from events what they say about who is who. All ids must have their numbers already.
final class Gathering {
    private static final String ADDED = "Account Added User";
    private static final String REMOVED = "Account Removed User";
    private static final String ACCOUNT_CREATED = "Account Created";

    private final Directory known;
    private final Facts facts = new Facts();

    Gathering(Directory known) {
        this.known = known;
    }

    Facts facts() {
        return facts;
    }

    void read(Named named) {
        long at = Micros.of(named.event().at());
        link(named, at);
        switch (named.event().kind()) {
            case IDENTIFY -> {
                attribute(named, at);
                int actor = named.actor();
                if (actor != Timeline.NONE) traits(About.PERSON, actor, named.event(), at);
            }
            case GROUP -> group(named, at);
            case ALIAS -> alias(named.event(), at);
            case DEAL -> deal(named, at);
            case TRACK -> {
                attribute(named, at);
                track(named, at);
            }
            case PAGE, SCREEN -> attribute(named, at);
        }
    }

    private void link(Named named, long at) {
        int person = named.user();
        int visitor = named.visitor();
        if (person != Timeline.NONE && visitor != Timeline.NONE)
            Facts.earliest(facts.links, known.links, new Pair(visitor, person), at);
    }

    private void attribute(Named named, long at) {
        int account = named.group();
        int actor = named.actor();
        if (account != Timeline.NONE && actor != Timeline.NONE)
            Facts.earliest(facts.attributions, known.attributions, new Pair(actor, account), at);
    }

    private void group(Named named, long at) {
        var event = named.event();
        int account = named.group();
        int actor = named.actor();
        if (actor != Timeline.NONE) join(event, actor, account, at, false);
        traits(About.ACCOUNT, account, event, at);
    }

    private void join(Event event, int actor, int account, long at, boolean ended) {
        facts.memberships.add(
                new Membership(actor, account, at, ended, event.id().uuid()));
    }

    private void alias(Event event, long at) {
        int from = known.users.of(event.previousId());
        int into = known.users.of(event.userId());
        int visitor = known.visitors.of(event.previousId());
        if (into == Timeline.NONE || from == into) return;
        facts.aliases.add(new Alias(from, into, at, event.id().uuid()));
        Facts.earliest(facts.links, known.links, new Pair(visitor, into), at);
    }

    private void deal(Named named, long at) {
        var event = named.event();
        int deal = known.deals.of(event.name());
        int account = named.group();
        if (account != Timeline.NONE)
            facts.dealAccounts.add(new DealAccount(deal, account, at, event.id().uuid()));
        traits(About.DEAL, deal, event, at);
    }

    private void track(Named named, long at) {
        var event = named.event();
        int account = named.group();
        int actor = named.actor();
        if (account == Timeline.NONE) return;
        switch (Objects.requireNonNullElse(event.name(), "")) {
            case ADDED -> join(event, actor, account, at, false);
            case REMOVED -> join(event, actor, account, at, true);
            case ACCOUNT_CREATED -> traits(About.ACCOUNT, account, event, at);
            default -> {}
        }
    }

    private void traits(About about, int subject, Event event, long at) {
        var id = event.id().uuid();
        Traits.of(event.data()).forEach((key, value) -> {
            var name = key.equals("account_name") && event.kind() == EventKind.TRACK ? "name" : key;
            facts.facts.add(new Fact(about, subject, name, at, id, value.toString()));
            if (about == About.ACCOUNT)
                for (var domain : Traits.domains(name, value))
                    Facts.earliest(facts.domains, known.domainClaims, new Claim(domain, subject), at);
        });
    }
}
