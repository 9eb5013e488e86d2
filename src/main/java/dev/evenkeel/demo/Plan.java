package dev.evenkeel.demo;

import java.util.Locale;

/// What an account pays for a seat and month, in dollars.
enum Plan {
    FREE(0),
    TEAM(5),
    BUSINESS(9),
    ENTERPRISE(14);

    static final int FREE_SEATS = 10;
    final int price;
    final String label = name().toLowerCase(Locale.ROOT);

    Plan(int price) {
        this.price = price;
    }

    static Plan fitting(int employees) {
        if (employees < 60) return TEAM;
        return employees < 900 ? BUSINESS : ENTERPRISE;
    }
}
