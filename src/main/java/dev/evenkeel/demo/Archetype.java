package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import java.util.Locale;

/// The story an account follows: how many people take part by the days since it signed up.
enum Archetype {
    /// One person brings in colleague after colleague.
    CHAMPION_LED(0.21, 33, 0.55) {
        @Override
        double people(int age, double size) {
            return 2 + (size - 2) * slope(age, 75, 24);
        }
    },
    /// A few try it, then it fades away, though somebody still looks in.
    STALLED_PILOT(0.2, 7, 0.4) {
        @Override
        double people(int age, double size) {
            return age < 45 ? Math.min(size, 1 + age / 4.0) : Math.max(1, size * StrictMath.exp(-(age - 45) / 40.0));
        }
    },
    /// A small team that does everything in it.
    POWER_TEAM(0.15, 14, 0.4) {
        @Override
        double people(int age, double size) {
            return Math.min(size, 3 + age / 4.0);
        }
    },
    /// Months of caution, then a roll-out to whole departments.
    SLOW_ENTERPRISE(0.1, 62, 0.45) {
        @Override
        double people(int age, double size) {
            return 3 + (size - 3) * slope(age, 200, 28);
        }
    },
    /// Looks around for some weeks and is gone.
    DYING_TRIAL(0.2, 3, 0.4) {
        @Override
        double people(int age, double size) {
            return age < 12 + 6 * size ? Math.min(size, 1 + age / 5.0) : 0;
        }
    },
    /// Comes and goes with its trade's season.
    SEASONAL(0.08, 30, 0.5) {
        @Override
        double people(int age, double size) {
            return Math.min(size, 2 + age / 3.0);
        }
    },
    /// Small and content.
    STEADY_SMALL(0.06, 5, 0.3) {
        @Override
        double people(int age, double size) {
            return Math.min(size, 1 + age / 6.0);
        }
    };

    private static final Archetype[] ALL = values();
    private final double share;
    private final double size;
    private final double spread;

    Archetype(double share, double size, double spread) {
        this.share = share;
        this.size = size;
        this.spread = spread;
    }

    abstract double people(int age, double size);

    double size(Dice dice) {
        return dice.logNormal(size, spread);
    }

    int employees(Dice dice) {
        var number = this == SLOW_ENTERPRISE ? dice.logNormal(1500, 0.8) : dice.logNormal(130, 1.3);
        return (int) Math.max(3, Math.min(90_000, number));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Archetype by(Dice dice) {
        double left = dice.unit();
        for (var archetype : ALL) if ((left -= archetype.share) < 0) return archetype;
        return STEADY_SMALL;
    }

    private static double slope(int age, double middle, double width) {
        return 1 / (1 + StrictMath.exp(-(age - middle) / width));
    }
}
