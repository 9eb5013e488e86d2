package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One account in the story: lives day by day and tells a {@link Chronicle}.
final class Account {
    private static final int WINDOW = 28;

    final Profile profile;
    final Roster roster;
    final Sales sales;
    /// For details that change nothing in the story: ids, minutes, properties.
    final Dice ink;

    int activePeople;

    private final Almanac almanac;
    private final Dice fate;
    private int publishingManagers;
    private int integrations;
    private int limitedOn = Person.LONG_AGO;

    Account(Profile profile, Almanac almanac, long seed) {
        this.profile = profile;
        this.almanac = almanac;
        fate = new Dice(seed, 3L * profile.index() + 1);
        ink = new Dice(seed, 3L * profile.index() + 2);
        roster = new Roster(profile, fate, seed);
        sales = new Sales(profile, almanac, fate);
    }

    void day(int day, Chronicle chronicle) {
        if (day <= profile.signedUp()) begin(day, chronicle);
        else live(day, chronicle);
    }

    private void begin(int day, Chronicle chronicle) {
        int ahead = profile.signedUp() - day;
        if (people().isEmpty() && ahead <= 9) roster.newcomer();
        if (ahead == 0) {
            founder().joined = day;
            founder().acted(day);
            chronicle.founded(this, founder(), day);
        } else if (ahead <= 9 && fate.chance(0.4)) chronicle.strolled(this, founder(), day);
    }

    private void live(int day, Chronicle chronicle) {
        double busy = almanac.busyness(profile.industry(), day);
        double wanted = wanted(day);
        roster.admit(this, day, chronicle);
        visits(day, busy, (int) Math.ceil(wanted), chronicle);
        habits(day, busy, chronicle);
        if (almanac.workday(day)) {
            connect(day, chronicle);
            roster.invite(this, day, (int) Math.ceil(wanted), chronicle);
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

    private void visits(int day, double busy, int taking, Chronicle chronicle) {
        int present = 0;
        for (var person : people()) {
            if (person.left) continue;
            if (present++ >= taking) return;
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
        var person = roster.technician(day);
        person.acted(day);
        chronicle.connected(this, person, day);
    }

    private void count(int day) {
        activePeople = 0;
        publishingManagers = 0;
        for (var person : people()) {
            if (person.lastActive > day - WINDOW) activePeople++;
            if (person.lastPublished > day - WINDOW) publishingManagers++;
        }
    }

    private void limit(int day, Chronicle chronicle) {
        boolean due = profile.script() == null
                ? activePeople > sales.seats && day - limitedOn > 5 && fate.chance(0.08)
                : profile.id().equals(Cast.KESTREL_AND_VALE) && day == almanac.today() - 1;
        if (!due) return;
        limitedOn = day;
        founder().acted(day);
        chronicle.limited(this, founder(), day);
    }

    /// Whether somebody could find work here.
    boolean hires(int day) {
        return profile.script() == null && day - profile.signedUp() > 10 && roster.present() > 2 && wanted(day) > 2;
    }

    /// Lets somebody go, now and then; the cast stays.
    void part(int day, List<Person> leaving) {
        if (profile.script() == null) roster.part(day, leaving);
    }

    List<Person> people() {
        return roster.people();
    }

    private Person founder() {
        return roster.founder();
    }
}
