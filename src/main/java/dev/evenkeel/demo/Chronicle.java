package dev.evenkeel.demo;

/// Is told what happens in the story. Whoever listens never changes what happens next.
interface Chronicle {
    /// A stranger looked at the web site before signing up.
    void strolled(Account account, Person person, int day);

    /// The first person of an account signed up.
    void founded(Account account, Person person, int day);

    void invited(Account account, Person by, int day);

    void joined(Account account, Person person, int day);

    /// Somebody who was at another account before.
    void arrived(Account account, Person person, int day);

    /// From now on the person has another user id.
    void renamed(Account account, Person person, String before, int day);

    void visited(Account account, Person person, int day, boolean published);

    void read(Account account, Person person, int day, int pages);

    void exported(Account account, Person person, int day, int reports);

    void connected(Account account, Person person, int day);

    void limited(Account account, Person person, int day);

    /// A script of the account's called.
    void called(Account account, int day);

    /// Plan, seats and price are different.
    void subscribed(Account account, int day);

    /// The deal entered a stage.
    void dealt(Account account, int day);
}
