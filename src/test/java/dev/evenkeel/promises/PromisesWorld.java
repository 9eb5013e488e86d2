package dev.evenkeel.promises;

import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Effort;
import dev.evenkeel.capacity.LineChange;
import dev.evenkeel.capacity.Losses;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The register with a catalogue, a capacity plan and customers that are made up, at a clock that is set by hand.
/// Monday, 4 January 2027.
final class PromisesWorld implements AutoCloseable, InstantSource, Customers {
    static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
    static final Subject ONBOARDING = new Subject(Sort.SERVICE, "onboarding", "Onboarding");
    static final Subject SSO = new Subject(Sort.CAPABILITY, "single-sign-on", "Single sign-on");
    static final Subject FORECAST = new Subject(Sort.CAPABILITY, "demand-forecast", "Demand forecast");
    static final Subject SERVERS = new Subject(Sort.CAPABILITY, "own-servers", "On the customer's own servers");
    static final Subject CLOUD = new Subject(Sort.CAPABILITY, "shared-cloud", "Hosted in our cloud");

    private static final List<String> CATALOGUE = List.of(
            "{kind: capability, name: single-sign-on, title: Single sign-on, stage: available, from: 2026-01-01}",
            """
            kind: capability
            name: shift-swaps
            title: Shift swaps
            stage: limited
            from: 2026-01-01
            limits: [Within one location]
            segments: [retail]
            effort: {delivery: 4}
            limitations: [{title: Across locations, severity: major, say: Across locations they are being built}]
            """,
            "{kind: capability, name: demand-forecast, title: Demand forecast, stage: committed, from: 2026-06-01, by: 2027-04-30, chance: 75}",
            "{kind: capability, name: break-rules, title: Break rules by country, stage: committed, from: 2026-06-01, by: 2026-12-01}",
            "{kind: capability, name: qualifications, title: Qualifications, stage: exploring, from: 2026-06-01, effort: {delivery: 60}}",
            "{kind: capability, name: chat, title: Chat in the app, stage: exploring, from: 2026-06-01}",
            "{kind: capability, name: shared-cloud, title: Hosted in our cloud, stage: available, from: 2026-01-01}",
            "{kind: capability, name: own-servers, title: On the customer's own servers, stage: never, from: 2026-01-01, reason: One product for all, excludes: [shared-cloud]}");

    final Database database;
    final Map<String, Customer> customers = new LinkedHashMap<>();
    final List<Object> announced = new ArrayList<>();
    private Instant now = TODAY.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final Plans plans;
    final Reservations reservations;
    final Capacity capacity;
    final Capabilities capabilities;
    final Subjects subjects;
    final Offers offers;
    final QuestionReader reader;
    final Notices notices;
    final Promises promises;
    final Contradictions contradictions;
    final Sheets sheets;
    final Signatures signatures;
    final Claims claims;

    PromisesWorld() {
        this(TestPostgres.database("rules", "capacity", "promises"));
        setUp();
    }

    /// Another server on a database that holds a world already.
    PromisesWorld(Database database) {
        this.database = database;
        context.registerBean(Database.class, () -> database);
        context.registerBean(InstantSource.class, () -> this);
        context.registerBean(Documents.class, () -> new Documents(database, this));
        context.scan("dev.evenkeel.capacity");
        context.refresh();
        plans = context.getBean(Plans.class);
        reservations = context.getBean(Reservations.class);
        capacity = context.getBean(Capacity.class);
        capabilities = new Capabilities(new Documents(database, this), this);
        subjects = new Subjects(capabilities, plans);
        offers = new Offers(capabilities, plans, capacity, reservations, this, subjects, this);
        reader = new QuestionReader(subjects, this);
        notices = new Notices(database, this);
        promises = register();
        contradictions = new Contradictions(capabilities, offers, reservations);
        signatures = new Signatures(database, this);
        sheets = new Sheets(capabilities, plans, capacity, signatures);
        claims = new Claims(database, this);
        for (var name : List.of("Acme", "Acme Schools", "Brightwater Clinics"))
            customers.put(key(name), new Customer(key(name), name, "retail", "business"));
    }

    Losses losses() {
        return context.getBean(Losses.class);
    }

    void setUp() {
        plan();
        catalogue();
    }

    Promises register() {
        return new Promises(
                database, offers, this, new Firming(offers, reservations, this), notices, announced::add, this);
    }

    /// One person for delivery, 40 hours a week; an onboarding takes 20.
    private void plan() {
        plans.change(
                List.of(
                        LineChange.put(new PlanLine.Skill("delivery", "Delivery")),
                        LineChange.put(new PlanLine.Team("core", "Core")),
                        LineChange.put(
                                new PlanLine.Staff("ada", "Ada", "core", "delivery", 1, 40, TODAY.minusYears(1), null)),
                        LineChange.put(new PlanLine.Service("onboarding", "Onboarding", Effort.of("delivery", 20))),
                        LineChange.put(new PlanLine.Service("training", "Training day", Effort.of("delivery", 8)))),
                "test",
                null);
    }

    private void catalogue() {
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < CATALOGUE.size(); i++) texts.put(i + ".yaml", block(CATALOGUE.get(i)));
        capabilities.apply(texts, "test");
    }

    /// A line of flow YAML without its braces, as a block.
    private static String block(String text) {
        if (!text.startsWith("{")) return text;
        var lines = text.substring(1, text.length() - 1).split(", (?=[a-z]+: )");
        return String.join("\n", lines) + "\n";
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void on(LocalDate day) {
        now = day.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    CanWe ask(String line) {
        return offers.canWe(reader.read(line, promises.today()), promises.today());
    }

    static NewPromise promise(Subject subject, LocalDate due) {
        return NewPromise.of("acme", subject, due, "dana");
    }

    List<Contradiction.Kind> contradictions() {
        var today = promises.today();
        return contradictions.among(promises.all(today), today).stream()
                .map(Contradiction::kind)
                .toList();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Optional<Customer> withKey(String key) {
        return Optional.ofNullable(customers.get(key));
    }

    @Override
    public List<Customer> called(String words) {
        var sought = words.toLowerCase(Locale.ROOT);
        return customers.values().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(sought))
                .toList();
    }

    @Override
    public boolean hasDeal(String account, String deal) {
        return deal.equals("deal-of-" + account);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
