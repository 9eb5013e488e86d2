package dev.evenkeel.bench;

/// How much is done: 1 for the figures that are published, less for a quick look.
record Scale(double factor) {
    static final int EVENTS_A_DAY = 50_000;
    static final int EVENTS_A_REQUEST = 100;
    static final int ACCOUNTS = 2_000;
    static final int PEOPLE = 50_000;

    int requests(int full) {
        return (int) Math.max(20, full * factor);
    }

    /// Days of events of a small history, of a million events in full.
    int fewDays() {
        return (int) Math.max(3, 20 * factor);
    }

    /// Days of events of a large history, of twenty million events in full.
    int manyDays() {
        return 20 * fewDays();
    }

    /// For how many seconds a steady load is kept up.
    int seconds() {
        return (int) Math.max(5, 40 * factor);
    }
}
