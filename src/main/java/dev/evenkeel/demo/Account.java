package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One account in the story: lives day by day and tells a {@link Chronicle}.
final class Account {
    private static final int WINDOW = 28;

    final Profile profile;
    final List<Person> people = new ArrayList<>(4);
    final Sales sales;
    /// For details that change nothing in the story: ids, minutes, properties.
    final Dice ink;

    int activePeople;

    private final Almanac almanac;
    private final Dice fate;
    private final long seed;
    private final List<Expected> expected = new ArrayList<>(2);
    private int publishingManagers;
    private int integrations;
    private int numbered;
    private int leavers;
    private int limitedOn = Person.LONG_AGO;

    private record Expected(Person person, int day, boolean moved) {}

    Account(Profile profile, Almanac almanac, long seed) {
        this.profile = profile;
        this.almanac = almanac;
        this.seed = seed;
        fate = new Dice(seed, 3L * profile.index() + 1);
        ink = new Dice(seed, 3L * profile.index() + 2);
        sales = new Sales(profile, almanac, fate);
    }

    void day(int day, Chronicle chronicle) {
        if (day <= profile.signedUp()) begin(day, chronicle);
        else live(day, chronicle);
    }

    private void begin(int day, Chronicle chronicle) {
        int ahead = profile.signedUp() - day;
        if (people.isEmpty() && ahead <= 9) people.add(person());
        if (ahead == 0) {
            founder().joined = day;
            founder().acted(day);
            chronicle.founded(this, founder(), day);
        } else if (ahead <= 9 && fate.chance(0.4)) chronicle.strolled(this, founder(), day);
    }

    private void live(int day, Chronicle chronicle) {
        double busy = almanac.busyness(profile.industry(), day);
        double wanted = wanted(day);
        admit(day, chronicle);
        visits(day, busy, (int) Math.ceil(wanted), chronicle);
        habits(day, busy, chronicle);
        if (almanac.workday(day)) {
            connect(day, chronicle);
            invite(day, (int) Math.ceil(wanted), chronicle);
        }
        count(day);
        limit(day, chronicle);
    }

    /// Deals, apart from the rest of the day because today has none yet.
    void trade(int day, Chronicle chronicle) {
        if (day > profile.signedUp()) sales.day(this, day, Hazard.perWorkingDay(drivers()), chronicle);
    }

    Set<Driver> drivers() {
        var drivers = EnumSet.noneOf(Driver.class);
        if (activePeople >= 5) drivers.add(Driver.FIVE_ACTIVE_PEOPLE);
        if (publishingManagers >= 2) drivers.add(Driver.TWO_PUBLISHING_MANAGERS);
        if (integrations > 0) drivers.add(Driver.INTEGRATION_CONNECTED);
        if (profile.rightSize()) drivers.add(Driver.RIGHT_SIZE);
        return drivers;
    }

    /// How many people take part today.
    private double wanted(int day) {
        var script = profile.script();
        if (script != null) return script.people().at(almanac.today() - day);
        double people = profile.archetype().people(day - profile.signedUp(), profile.size());
        if (profile.archetype() == Archetype.SEASONAL)
            people *= Math.clamp(1 + 2.2 * (almanac.season(profile.industry(), day) - 1), 0.08, 1.6);
        if (sales.wonOn >= 0) people = Math.max(people, 3) * (1 + (profile.growth() - 1) * (day - sales.wonOn) / 365.0);
        if (sales.churnedOn >= 0) people *= StrictMath.exp(-(day - sales.churnedOn) / 12.0);
        return people < 0.5 ? 0 : people;
    }

    private void admit(int day, Chronicle chronicle) {
        for (int i = 0; i < expected.size(); i++) {
            var next = expected.get(i);
            if (next.day() > day) continue;
            expected.remove(i--);
            people.add(next.person());
            next.person().joined = day;
            next.person().acted(day);
            if (next.moved()) chronicle.arrived(this, next.person(), day);
            else chronicle.joined(this, next.person(), day);
        }
    }

    private void visits(int day, double busy, int taking, Chronicle chronicle) {
        for (int i = 0, present = 0; i < people.size() && present < taking; i++) {
            var person = people.get(i);
            if (person.left) continue;
            present++;
            if (person.joined == day) continue;
            if (person.joined + person.renamedOn == day && person.renamedOn > 0) rename(person, day, chronicle);
            if (fate.chance(person.comes * busy)) visit(person, day, chronicle);
        }
    }

    private void visit(Person person, int day, Chronicle chronicle) {
        boolean published = person.publishes > 0 && fate.chance(person.publishes);
        person.acted(day);
        if (published && person.role == Role.MANAGER) person.lastPublished = day;
        chronicle.visited(this, person, day, published);
    }

    private void rename(Person person, int day, Chronicle chronicle) {
        var before = person.userId;
        person.userId = before.replace("legacy-", "");
        chronicle.renamed(this, person, before, day);
    }

    /// What the founder does out of habit, however the account fares: what looks like interest and predicts nothing.
    private void habits(int day, double busy, Chronicle chronicle) {
        int pages = fate.poisson(profile.curiosity() * Math.min(1.2, busy));
        if (pages > 0) chronicle.read(this, founder(), day, pages);
        int reports = fate.poisson(profile.reports() * Math.min(1.2, busy));
        if (reports > 0) {
            founder().acted(day);
            chronicle.exported(this, founder(), day, reports);
        }
        if (profile.machine()) chronicle.called(this, day);
    }

    private void connect(int day, Chronicle chronicle) {
        var script = profile.script();
        boolean due = script == null
                ? profile.integrates()
                        && integrations < 3
                        && activePeople >= 3
                        && fate.chance(integrations == 0 ? 0.015 : 0.002)
                : integrations == 0 && script.connected() >= almanac.today() - day;
        if (!due) return;
        integrations++;
        var person = technician(day);
        person.acted(day);
        chronicle.connected(this, person, day);
    }

    private Person technician(int day) {
        for (var person : people) if (person.role == Role.IT && !person.left && person.joined < day) return person;
        return founder();
    }

    private void invite(int day, int wanted, Chronicle chronicle) {
        int missing = wanted - (people.size() - leavers) - expected.size();
        for (int i = 0, number = missing <= 0 ? 0 : 1 + missing / 4; i < number; i++) {
            var by = inviter(day);
            by.acted(day);
            chronicle.invited(this, by, day);
            if (fate.chance(0.72)) expected.add(new Expected(person(), day + fate.between(1, 5), false));
        }
    }

    private Person inviter(int day) {
        var person = people.get(fate.below(Math.min(4, people.size())));
        return person.left || person.joined >= day ? founder() : person;
    }

    private void count(int day) {
        activePeople = 0;
        publishingManagers = 0;
        for (var person : people) {
            if (person.lastActive > day - WINDOW) activePeople++;
            if (person.lastPublished > day - WINDOW) publishingManagers++;
        }
    }

    private void limit(int day, Chronicle chronicle) {
        boolean due = profile.script() == null
                ? activePeople > sales.seats && day - limitedOn > 5 && fate.chance(0.4)
                : profile.id().equals(Cast.KESTREL_AND_VALE) && day == almanac.today() - 1;
        if (!due) return;
        limitedOn = day;
        founder().acted(day);
        chronicle.limited(this, founder(), day);
    }

    /// Lets somebody go, now and then.
    void part(int day, List<Person> leaving) {
        if (profile.script() != null || people.size() < 4 || !fate.chance(people.size() * 0.00005)) return;
        var person = people.get(fate.between(2, people.size() - 1));
        if (person.left || day - person.joined < 20 || person.userId.startsWith("legacy-")) return;
        leave(person);
        leaving.add(person);
    }

    void leave(Person person) {
        person.left = true;
        leavers++;
    }

    /// Whether somebody could find work here.
    boolean hires(int day) {
        return profile.script() == null
                && day - profile.signedUp() > 10
                && people.size() - leavers > 2
                && wanted(day) > 2;
    }

    void hire(Person person, int day) {
        expected.add(new Expected(person.at(profile, numbered++), day, true));
    }

    Person founder() {
        return people.getFirst();
    }

    Person person() {
        return Person.of(profile, numbered, new Dice(seed ^ 0x5EEDL, profile.index() * 100_003L + numbered++));
    }
}
