package dev.evenkeel.demo;

/// What really makes an account buy. Windows are the 28 days up to and including the day.
public enum Driver {
    /// At least five people did something (any track call).
    FIVE_ACTIVE_PEOPLE(4.0),
    /// At least two people did `Schedule Published` with the property `role` = `manager`.
    TWO_PUBLISHING_MANAGERS(2.5),
    /// `Integration Connected` at any time before.
    INTEGRATION_CONNECTED(2.2),
    /// The company employs 50 to 1,000 people.
    RIGHT_SIZE(2.0);

    private final double factor;

    Driver(double factor) {
        this.factor = factor;
    }

    /// By how much it multiplies the daily chance to buy.
    public double factor() {
        return factor;
    }
}
