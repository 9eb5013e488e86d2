package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import java.util.Locale;

/// What somebody does in the product, how often they come by and whether they publish schedules.
enum Role {
    OWNER(0.34, 0.15, 6, 2, 1),
    MANAGER(0.46, 0.33, 3, 3, 5),
    SCHEDULER(0.7, 0.5, 1, 5, 3),
    EMPLOYEE(0.3, 0, 5, 0, 0),
    IT(0.08, 0, 8, 4, 0);

    final double comes;
    final double publishes;
    final String label = name().toLowerCase(Locale.ROOT);
    private final Deed[] deeds = new Deed[16];

    /// @param opens of 16 deeds how many open the app; @param creates and @param approves likewise; the others swap
    /// shifts
    Role(double comes, double publishes, int opens, int creates, int approves) {
        this.comes = comes;
        this.publishes = publishes;
        for (int i = 0; i < deeds.length; i++) {
            deeds[i] = i < opens + 4
                    ? Deed.MOBILE_APP_OPENED
                    : i < opens + 4 + creates
                            ? Deed.SCHEDULE_CREATED
                            : i < opens + 4 + creates + approves ? Deed.TIMESHEET_APPROVED : Deed.SHIFT_SWAPPED;
        }
    }

    /// What is done next, by four random bits.
    Deed deed(int bits) {
        return deeds[bits & 15];
    }

    static Role by(Dice dice) {
        double throwOf = dice.unit();
        if (throwOf < 0.2) return MANAGER;
        if (throwOf < 0.3) return SCHEDULER;
        return throwOf < 0.35 ? IT : EMPLOYEE;
    }

    static Role of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
