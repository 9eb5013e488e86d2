package dev.evenkeel.promises;

import dev.evenkeel.foundation.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a promise that is to be written down; all of it.
final class PromiseCheck {
    private static final int WORDS = 2_000;
    private static final int SHORT = 200;
    private static final int FAR = 10;

    private final Customers customers;
    private final List<Problem> problems = new ArrayList<>();

    PromiseCheck(Customers customers) {
        this.customers = customers;
    }

    List<Problem> of(NewPromise made, LocalDate today) {
        whom(made);
        if (made.subject().title().isBlank()) say("what", "It is empty", "Say what was promised");
        longest("what", made.subject().title(), SHORT);
        longest("words", made.words(), WORDS);
        longest("channel", made.channel(), SHORT);
        longest("seller", made.seller(), SHORT);
        longest("team", made.team(), SHORT);
        longest("reference", made.reference(), SHORT);
        if (made.pieces() < 1 || made.pieces() > 10_000)
            say("pieces", made.pieces() + " is out of range", "Promise 1 to 10,000");
        var chance = made.chance();
        if (chance != null && !(chance >= 0 && chance <= 1))
            say("chance", chance * 100 + " % is no chance", "Say a chance from 0 to 100 %");
        var value = made.value();
        if (value != null && value.isNegative()) say("value", value + " is below zero", "Say what hangs on it a year");
        day(made.due(), today);
        return problems;
    }

    private void whom(NewPromise made) {
        if (made.account().isBlank()) say("account", "It is not said to whom", "Give the key of an account");
        else if (customers.withKey(made.account()).isEmpty())
            say("account", "No account has the key " + made.account(), "Use the key of an account");
        else if (made.deal() != null && !customers.hasDeal(made.account(), made.deal()))
            say("deal", made.account() + " has no deal " + made.deal(), "Use the key of one of its deals, or none");
    }

    void day(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) say("due", due + " is in the past", "Give a day from " + today + " on");
        if (due.isAfter(today.plusYears(FAR)))
            say("due", due + " is more than " + FAR + " years away", "Give a nearer day");
    }

    void longest(String where, @Nullable String text, int most) {
        if (text != null && text.length() > most)
            say(where, "It has " + text.length() + " letters", "Use up to " + most);
    }

    void say(String where, String what, String remedy) {
        problems.add(new Problem(where, what, remedy));
    }
}
