package dev.evenkeel.demo.names;

import dev.evenkeel.demo.chance.Dice;
import java.util.List;

/// What people are called: two thirds as is usual in their country, the others from anywhere.
public final class PersonNames {
    private static final List<Culture> ALL = List.of(Culture.values());

    private PersonNames() {}

    public static String by(Dice dice, Country country) {
        var culture = dice.chance(0.66) ? country.culture() : dice.pick(ALL);
        var family = dice.chance(0.9) ? culture : dice.pick(ALL);
        return dice.pick(culture.given()) + " " + dice.pick(family.family());
    }
}
