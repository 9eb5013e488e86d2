package dev.evenkeel.desk;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is wrong with a request before anybody looks at it.
final class AskCheck {
    private static final double MOST_HOURS = 1_000_000;
    private static final int LONGEST = 600;

    private final List<Problem> problems = new ArrayList<>();

    private AskCheck() {}

    /// @throws Refused with all of it
    static void refuseWrong(Ask ask, String currency, LocalDate today) {
        var check = new AskCheck();
        check.words(ask);
        check.numbers(ask, currency);
        check.needed(ask, today);
        if (!check.problems.isEmpty()) throw new Refused(check.problems);
    }

    private void words(Ask ask) {
        if (ask.title().isBlank()) refuse("title", "It has no title", "Say what is asked for, in a few words");
        if (ask.account().isBlank()) refuse("account", "It is for nobody", "Give the account's key");
        if (ask.reason().isBlank()) refuse("reason", "It gives no reason", "Say why the deal needs it");
    }

    private void numbers(Ask ask, String currency) {
        if (ask.amount().isNegative()) refuse("amount", "An amount cannot be negative", "Write 0 or more");
        if (!ask.amount().currency().equals(currency))
            refuse("amount", "The desk reckons in " + currency, "Write the amount in " + currency);
        var discount = ask.discount();
        if (discount != null && !(discount >= 0 && discount <= 100))
            refuse("discount", discount + " per cent is no discount", "Write 0 to 100");
        var months = ask.months();
        if (months != null && (months < 1 || months > LONGEST))
            refuse("months", months + " is no length of a contract", "Write 1 to " + LONGEST);
        hours("hours", ask.hours());
        hours("debt_hours", ask.debtHours());
        hours("carry_hours", ask.carryHours());
        hours("interest_hours", ask.interestHours());
    }

    private void hours(String where, Map<String, Double> bySkill) {
        bySkill.forEach((skill, hours) -> hours(where + "." + skill, hours));
    }

    private void hours(String where, double hours) {
        if (!(hours >= 0 && hours <= MOST_HOURS)) refuse(where, hours + " is no number of hours", "Write 0 or more");
    }

    private void needed(Ask ask, LocalDate today) {
        var wanted = ask.wanted();
        if (wanted != null && wanted.isBefore(today))
            refuse("wanted", wanted + " is in the past", "Give a day from " + today + " on");
        switch (ask.kind()) {
            case DISCOUNT -> {
                if (ask.discount() == null) refuse("discount", "It is missing", "Say how many per cent");
            }
            case TERMS -> {}
            case CUSTOM_WORK, CAPACITY -> {
                if (ask.totalHours() <= 0) refuse("hours", "There are none", "Say how many hours of which skill");
            }
            case UNSHIPPED -> {
                var capability = ask.capability();
                if (capability == null || capability.isBlank())
                    refuse("capability", "It is missing", "Name the capability that is not shipped yet");
                if (wanted == null) refuse("wanted", "It is missing", "Say by when it is promised");
            }
        }
    }

    private void refuse(String where, String what, String remedy) {
        problems.add(new Problem(where, what, remedy));
    }
}
