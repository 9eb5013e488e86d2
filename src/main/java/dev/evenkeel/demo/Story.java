package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import java.util.ArrayList;
import java.util.List;

/// All accounts together, day by day, and the people who move from one to another.
final class Story {
    private static final int NADIA_LEFT = 27;
    private static final int NADIA_CAME = 20;
    final List<Account> accounts;
    final Almanac almanac;
    private final Dice dice;

    Story(HarbourlineConfig config, List<Profile> profiles) {
        almanac = new Almanac(config.today().minusDays(config.days()), config.days());
        accounts = profiles.stream()
                .map(profile -> new Account(profile, almanac, config.seed()))
                .toList();
        dice = new Dice(config.seed(), -7);
    }

    /// Tells every day before today.
    Story untilToday(Chronicle chronicle) {
        for (int day = 0; day < almanac.today(); day++) day(day, chronicle);
        return this;
    }

    void day(int day, Chronicle chronicle) {
        var leaving = new ArrayList<Person>();
        for (var account : accounts) {
            account.day(day, chronicle);
            if (day < almanac.today()) account.trade(day, chronicle);
            account.part(day, leaving);
        }
        for (var person : leaving) move(person, day);
        if (almanac.today() - day == NADIA_LEFT) moveNadia(day);
    }

    private void move(Person person, int day) {
        if (dice.chance(0.3)) return;
        for (int tries = 0; tries < 30; tries++) {
            var account = dice.pick(accounts);
            if (!account.hires(day)) continue;
            account.roster.hire(person, day + dice.between(5, 25));
            return;
        }
    }

    private void moveNadia(int day) {
        var before = account(Cast.ALDER_AND_FINCH);
        for (var person : before.people()) {
            if (!person.name.equals(Cast.NADIA.name())) continue;
            before.roster.leave(person);
            account(Cast.BRIGHTWATER).roster.hire(person, day + NADIA_LEFT - NADIA_CAME);
        }
    }

    Account account(String id) {
        return accounts.stream()
                .filter(account -> account.profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
