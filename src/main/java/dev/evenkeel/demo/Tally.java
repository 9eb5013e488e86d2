package dev.evenkeel.demo;

/// Counts the events of a story without writing them.
final class Tally implements Chronicle {
    private final double rate;
    private double events;

    Tally(double rate) {
        this.rate = rate;
    }

    double events() {
        return events;
    }

    @Override
    public void strolled(Account account, Person person, int day) {
        events += 2;
    }

    @Override
    public void founded(Account account, Person person, int day) {
        events += 5;
    }

    @Override
    public void invited(Account account, Person by, int day) {
        events++;
    }

    @Override
    public void joined(Account account, Person person, int day) {
        events += 5;
    }

    @Override
    public void arrived(Account account, Person person, int day) {
        events += 3;
    }

    @Override
    public void renamed(Account account, Person person, String before, int day) {
        events++;
    }

    @Override
    public void visited(Account account, Person person, int day, boolean published) {
        events += 1 + Diary.DEEDS_A_VISIT * rate + (published ? 2 : 0);
    }

    @Override
    public void read(Account account, Person person, int day, int pages) {
        events += pages;
    }

    @Override
    public void exported(Account account, Person person, int day, int reports) {
        events += reports;
    }

    @Override
    public void connected(Account account, Person person, int day) {
        events++;
    }

    @Override
    public void limited(Account account, Person person, int day) {
        events++;
    }

    @Override
    public void called(Account account, int day) {
        events += Diary.CALLS_A_DAY;
    }

    @Override
    public void subscribed(Account account, int day) {
        events++;
    }

    @Override
    public void dealt(Account account, int day) {
        events++;
    }
}
