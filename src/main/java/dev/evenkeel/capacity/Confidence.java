package dev.evenkeel.capacity;

/// How sure a date has to be, by whom it is told to (F32).
public enum Confidence {
    P50(0.50, "to plan by"),
    P70(0.70, "to tell the team"),
    P85(0.85, "to promise a customer"),
    P95(0.95, "to write into a contract");

    private final double share;
    private final String use;

    Confidence(double share, String use) {
        this.share = share;
        this.use = use;
    }

    /// The chance to keep the date, from 0 to 1.
    public double share() {
        return share;
    }

    /// What such a date is good for, in words.
    public String use() {
        return use;
    }
}
