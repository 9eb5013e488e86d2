package dev.evenkeel.demo.names;

import dev.evenkeel.demo.chance.Dice;

/// Where an account works: its hours against UTC (without summer time), and what its people are mostly called.
public enum Country {
    GB(0, 22, Culture.BRITISH),
    US(-5, 20, Culture.AMERICAN),
    DE(1, 12, Culture.GERMAN),
    NL(1, 7, Culture.DUTCH),
    SE(1, 6, Culture.NORDIC),
    ES(1, 7, Culture.IBERIAN),
    FR(1, 6, Culture.FRENCH),
    IE(0, 4, Culture.BRITISH),
    CA(-5, 5, Culture.AMERICAN),
    BR(-3, 4, Culture.IBERIAN),
    IN(5.5, 4, Culture.INDIAN),
    PL(1, 3, Culture.POLISH),
    NG(1, 3, Culture.WEST_AFRICAN);

    private static final Country[] ALL = values();
    private final double hours;
    private final int share;
    private final Culture culture;

    Country(double hours, int share, Culture culture) {
        this.hours = hours;
        this.share = share;
        this.culture = culture;
    }

    /// Hours ahead of UTC.
    public double hours() {
        return hours;
    }

    Culture culture() {
        return culture;
    }

    public static Country by(Dice dice) {
        int total = 0;
        for (var country : ALL) total += country.share;
        int left = dice.below(total);
        for (var country : ALL) if ((left -= country.share) < 0) return country;
        throw new IllegalStateException("shares do not add up");
    }
}
