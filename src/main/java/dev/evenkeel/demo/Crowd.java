package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Who is there at the end of the story, to go on with.
final class Crowd {
    private record Seat(Account account, Person person) {}

    private final Market market;
    private final Story story;
    private final long seed;
    private final List<Seat> seats = new ArrayList<>();
    private final List<Account> prospects;

    Crowd(HarbourlineConfig config, Story story) {
        this.story = story;
        market = new Market(config);
        seed = config.seed();
        int recently = story.almanac.today() - 28;
        for (var account : story.accounts)
            for (var person : account.people())
                if (!person.left && person.lastActive > recently) seats.add(new Seat(account, person));
        prospects = story.accounts.stream()
                .filter(account -> !account.sales.customer() && account.activePeople >= 3)
                .toList();
    }

    Account brightwater() {
        return story.account(Cast.BRIGHTWATER);
    }

    Account prospect(Dice dice) {
        return dice.pick(prospects);
    }

    void anybody(Dice dice, BiConsumer<Account, Person> action) {
        var seat = dice.pick(seats);
        action.accept(seat.account(), seat.person());
    }

    Person colleague(Account account, Dice dice) {
        var person = dice.pick(account.people());
        return person.left ? account.roster.founder() : person;
    }

    Person join(Account account) {
        var person = account.roster.newcomer();
        seats.add(new Seat(account, person));
        return person;
    }

    Account newcomer() {
        var account = new Account(market.newcomer(), story.almanac, seed);
        join(account);
        return account;
    }
}
