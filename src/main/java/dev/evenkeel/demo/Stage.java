package dev.evenkeel.demo;

import java.util.Locale;

/// Where a deal stands.
enum Stage {
    LEAD,
    DISCOVERY,
    TRIAL,
    PROPOSAL,
    WON,
    LOST;

    final String label = name().toLowerCase(Locale.ROOT);

    Stage next() {
        return switch (this) {
            case LEAD -> DISCOVERY;
            case DISCOVERY -> TRIAL;
            case TRIAL -> PROPOSAL;
            case PROPOSAL, WON -> WON;
            case LOST -> LOST;
        };
    }

    boolean open() {
        return this != WON && this != LOST;
    }
}
