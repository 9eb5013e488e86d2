package dev.evenkeel.web.motion;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.motion.ContactNeed;
import dev.evenkeel.motion.ContactNeeds;
import dev.evenkeel.motion.ContactWatch;
import dev.evenkeel.motion.Motions;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Which accounts need a person.
@Controller
class ContactController {
    private static final String OWNER = "owner";

    private final Motions motions;
    private final ContactWatch watch;
    private final Accounts accounts;

    ContactController(Motions motions, ContactWatch watch, Accounts accounts) {
        this.motions = motions;
        this.watch = watch;
        this.accounts = accounts;
    }

    @GetMapping("/motion/contact")
    Page contact(AsOf asOf) {
        var needs = motions.contact(asOf.day());
        return Page.of(
                "motion/contact", new ContactPage(needs.orElse(null), waiting(needs, asOf), watch.told(asOf.day())));
    }

    private Map<Integer, ContactPage.Waiting> waiting(Optional<ContactNeeds> needs, AsOf asOf) {
        var ids = needs.map(ContactNeeds::waiting).orElse(List.of()).stream()
                .map(ContactNeed::account)
                .toList();
        var owners = accounts.traits(ids, List.of(OWNER), asOf.seen());
        var waiting = new HashMap<Integer, ContactPage.Waiting>();
        for (var account : accounts.named(ids, asOf.seen())) {
            var owner = owners.getOrDefault(account.id(), Map.of()).get(OWNER);
            waiting.put(
                    account.id(),
                    new ContactPage.Waiting(
                            account.key(),
                            account.name(),
                            owner == null || owner.value() == null
                                    ? ""
                                    : owner.value().toString()));
        }
        return waiting;
    }

    @GetMapping("/motion/contact.csv")
    void csv(AsOf asOf, HttpServletResponse response) throws IOException {
        var needs = motions.contact(asOf.day());
        var known = waiting(needs, asOf);
        record Row(ContactPage.Waiting account, ContactNeed need) {}
        Csv.<Row>of(
                        new Csv.Column<>("account", one -> one.account().key()),
                        new Csv.Column<>("name", one -> one.account().name()),
                        new Csv.Column<>("owner", one -> one.account().owner()),
                        new Csv.Column<>("since", one -> one.need().since()),
                        new Csv.Column<>("points", one -> one.need().points()),
                        new Csv.Column<>("why", one -> ContactPage.why(one.need())))
                .send(
                        needs.map(ContactNeeds::waiting).orElse(List.of()).stream()
                                .filter(need -> known.containsKey(need.account()))
                                .map(need -> new Row(Objects.requireNonNull(known.get(need.account())), need)),
                        "need-a-person",
                        asOf,
                        response);
    }
}
