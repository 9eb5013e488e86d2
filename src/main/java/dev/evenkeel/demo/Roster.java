package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import java.util.ArrayList;
import java.util.List;

/// The people of one account: who is there, who is asked to come and who goes.
final class Roster {
    private final Profile profile;
    private final Dice fate;
    private final long seed;
    private final List<Person> people = new ArrayList<>(4);
    private final List<Expected> expected = new ArrayList<>(2);
    private int numbered;
    private int leavers;

    private record Expected(Person person, int day, boolean moved) {}

    Roster(Profile profile, Dice fate, long seed) {
        this.profile = profile;
        this.fate = fate;
        this.seed = seed;
    }

    /// In the order they joined, those who left included.
    List<Person> people() {
        return people;
    }

    int present() {
        return people.size() - leavers;
    }

    Person founder() {
        return people.getFirst();
    }

    Person newcomer() {
        var person = invited();
        people.add(person);
        return person;
    }

    /// Lets those in whose day has come.
    void admit(Account account, int day, Chronicle chronicle) {
        for (int i = 0; i < expected.size(); i++) {
            var next = expected.get(i);
            if (next.day() > day) continue;
            expected.remove(i--);
            people.add(next.person());
            next.person().joined = day;
            next.person().acted(day);
            if (next.moved()) chronicle.arrived(account, next.person(), day);
            else chronicle.joined(account, next.person(), day);
        }
    }

    /// Asks some of those who are missing; three in four come, within five days.
    void invite(Account account, int day, int wanted, Chronicle chronicle) {
        int missing = wanted - present() - expected.size();
        for (int i = 0, number = missing <= 0 ? 0 : 1 + missing / 4; i < number; i++) {
            var by = inviter(day);
            by.acted(day);
            chronicle.invited(account, by, day);
            if (fate.chance(0.75)) expected.add(new Expected(invited(), day + fate.between(1, 5), false));
        }
    }

    private Person invited() {
        var dice = new Dice(seed ^ 0x5EEDL, profile.index() * 100_003L + numbered);
        return Person.of(profile, numbered++, dice, this::has);
    }

    private Person inviter(int day) {
        var person = people.get(fate.below(Math.min(4, people.size())));
        return person.left || person.joined >= day ? founder() : person;
    }

    /// Who connects integrations.
    Person technician(int day) {
        for (var person : people) if (person.role == Role.IT && !person.left && person.joined < day) return person;
        return founder();
    }

    /// Lets somebody go, now and then.
    void part(int day, List<Person> leaving) {
        if (people.size() < 4 || !fate.chance(people.size() * 0.00005)) return;
        var person = people.get(fate.between(2, people.size() - 1));
        if (person.left || day - person.joined < 20 || person.userId.startsWith("legacy-")) return;
        leave(person);
        leaving.add(person);
    }

    void leave(Person person) {
        person.left = true;
        leavers++;
    }

    void hire(Person person, int day) {
        expected.add(new Expected(person.at(profile, numbered++, this::has), day, true));
    }

    private boolean has(String name) {
        return people.stream().anyMatch(person -> person.name.equals(name))
                || expected.stream().anyMatch(next -> next.person().name.equals(name));
    }
}
