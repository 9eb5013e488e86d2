package dev.evenkeel.desk;

import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A desk with a database of its own, a clock that is set by hand, and customers that are made up.
public final class DeskWorld implements AutoCloseable, InstantSource, DealFacts {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final String POLICY = """
            kind: desk-policy
            name: desk
            title: Who signs what
            currency: USD
            hour_cost: 100
            skills: [backend, data]
            roles:
              sales: [mara, nils]
              product: [ada]
              finance: [otto, petra, quinn]
              leadership: [lea]
            left:
              - {who: gone, since: 2026-01-01}
            away:
              - {who: ada, from: 2026-03-10, to: 2026-03-12, delegate: paul@harbour.example}
            steps:
              manager: {title: Sales manager, approvers: [mara], within: 1d, escalate: leadership}
              finance: {title: Finance, approvers: [finance], quorum: 2, within: 2d, escalate: leadership, after: [manager]}
              product: {title: Product, approvers: [product], after: [manager]}
            rules:
              - {name: Discount, when: discount > 10, steps: [manager]}
              - {name: Large discount, when: discount > 20, steps: [finance], also: [Discount]}
              - {name: Work, when: hours > 0, steps: [product]}
            """;

    public final Database database = TestPostgres.database("rules", "capacity", "debt", "desk");
    final DebtNotes debt = new DebtNotes(database, this);
    public final Policies policies = new Policies(new Documents(database, this));
    final Trails trails = new Trails(database);
    final Map<String, Money> revenue = new HashMap<>();
    final Map<String, String> segments = new HashMap<>();
    public final Desk desk = new Desk(
            database,
            new Submissions(trails, policies, new Cards(this, debt), (ask, day) -> pushed(ask, day), this),
            policies,
            this);
    public final Precedents precedents = new Precedents(trails, this, day -> List.of(), policies);
    public Displacement displacement = Displacement.UNKNOWN;
    private Instant now = START;

    public DeskWorld() {
        policies.save(POLICY, "test");
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    private Displacement.Pushed pushed(Ask ask, LocalDate day) {
        return displacement.of(ask, day);
    }

    public static Ask discount(double percent) {
        return Ask.of(Kind.DISCOUNT, "A discount for Acme", "acme", usd(50_000), "They compare prices")
                .withDiscount(percent);
    }

    static Money usd(long dollars) {
        return new Money(dollars * 100, "USD");
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Map<String, Money> revenue(String currency, LocalDate asOf) {
        return revenue;
    }

    @Override
    public String segment(String account, String trait) {
        return segments.getOrDefault(account, "");
    }

    @Override
    public String name(String account) {
        return account;
    }

    @Override
    public Optional<DealStanding> deal(String account, String deal) {
        return Optional.empty();
    }

    @Override
    public Optional<DealStanding> deal(String account, String deal, LocalDate asOf) {
        return Optional.empty();
    }

    @Override
    public void close() {
        database.close();
    }
}
