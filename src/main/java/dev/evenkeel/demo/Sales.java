package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import org.jspecify.annotations.Nullable;

/// An account's deals and what it pays: sellers open deals without knowing who is ready; {@link Hazard} decides who
/// buys.
final class Sales {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final double RUSH_A_DAY = 0.016;
    private final Almanac almanac;
    private final Dice dice;
    private int opensOn;
    private int movesOn;
    private int patience;
    private boolean decided;

    @Nullable
    Stage stage;

    int deals;
    int openedOn = -1;
    int wonOn = -1;
    int churnedOn = -1;
    boolean rushed;
    double discount;
    Plan plan = Plan.FREE;
    int seats = Plan.FREE_SEATS;

    Sales(Profile profile, Almanac almanac, Dice dice) {
        this.almanac = almanac;
        this.dice = dice;
        opensOn = dice.chance(0.62) ? profile.signedUp() + dice.between(10, 120) : NEVER;
    }

    boolean customer() {
        return wonOn >= 0 && churnedOn < 0;
    }

    int mrr() {
        return (int) Math.round(seats * plan.price * (1 - discount));
    }

    void day(Account account, int day, double hazard, Chronicle chronicle) {
        if (churnedOn >= 0 || !almanac.workday(day)) return;
        var script = account.profile.script();
        if (script != null) follow(script.deals(), account, day, chronicle);
        else if (wonOn < 0) sell(account, day, hazard, chronicle);
        else keep(account, day, chronicle);
    }

    private void sell(Account account, int day, double hazard, Chronicle chronicle) {
        if (openDeal() && day >= movesOn) move(account, day, chronicle);
        else if (!openDeal() && day >= opensOn) open(account, day, chronicle);
        if (wonOn >= 0 || decided) return;
        if (dice.chance(hazard)) decide(account, day, chronicle);
        else if (almanac.rush(day) && late() && dice.chance(RUSH_A_DAY)) {
            rushed = true;
            discount = 0.3;
            decide(account, day, chronicle);
        }
    }

    private boolean openDeal() {
        return stage != null && stage.open();
    }

    private boolean late() {
        return stage == Stage.TRIAL || stage == Stage.PROPOSAL;
    }

    private void decide(Account account, int day, Chronicle chronicle) {
        decided = true;
        if (!openDeal()) open(account, day, chronicle);
        movesOn = day + 1;
    }

    private void open(Account account, int day, Chronicle chronicle) {
        deals++;
        openedOn = day;
        movesOn = day + dice.between(6, 20);
        patience = day + dice.between(60, 150);
        enter(Stage.LEAD, account, day, chronicle);
    }

    private void move(Account account, int day, Chronicle chronicle) {
        var now = java.util.Objects.requireNonNull(stage);
        if (decided) {
            movesOn = day + dice.between(1, 3);
            enter(now.next(), account, day, chronicle);
        } else if (now == Stage.PROPOSAL && day >= patience) {
            opensOn = dice.chance(0.3) ? day + dice.between(90, 200) : NEVER;
            enter(Stage.LOST, account, day, chronicle);
        } else if (now == Stage.PROPOSAL) {
            movesOn = patience;
        } else {
            movesOn = day + dice.between(8, 30);
            enter(now.next(), account, day, chronicle);
        }
    }

    private void enter(Stage next, Account account, int day, Chronicle chronicle) {
        stage = next;
        chronicle.dealt(account, day);
        if (next != Stage.WON) return;
        wonOn = day;
        plan = Plan.fitting(account.profile.employees());
        seats = fives(Math.max(5, account.activePeople * 1.2));
        chronicle.subscribed(account, day);
    }

    private void keep(Account account, int day, Chronicle chronicle) {
        if (day - wonOn > 60 && dice.chance((rushed ? 0.006 : 0.0006) * (account.activePeople < 2 ? 4 : 1)))
            churn(account, day, chronicle);
        else expand(account, day, chronicle);
    }

    private void expand(Account account, int day, Chronicle chronicle) {
        if (account.activePeople <= seats * 0.9 || !dice.chance(0.12)) return;
        seats = fives(account.activePeople * 1.2);
        chronicle.subscribed(account, day);
    }

    private void churn(Account account, int day, Chronicle chronicle) {
        churnedOn = day;
        plan = Plan.FREE;
        seats = Plan.FREE_SEATS;
        discount = 0;
        chronicle.subscribed(account, day);
    }

    /// On the first working day at or after each day of the script.
    private void follow(Script.Deals deals, Account account, int day, Chronicle chronicle) {
        int ago = almanac.today() - day;
        if (wonOn >= 0) {
            if (deals.churned() >= ago) churn(account, day, chronicle);
            else expand(account, day, chronicle);
        } else if (stage == null) {
            if (deals.opened() >= ago) open(account, day, chronicle);
        } else if (deals.won() >= ago) {
            discount = deals.discount();
            rushed = discount > 0;
            enter(stage.next(), account, day, chronicle);
        } else if (stage.compareTo(deals.stuckAt()) < 0 && stage != Stage.PROPOSAL && day >= movesOn) {
            movesOn = day + 9;
            enter(stage.next(), account, day, chronicle);
        }
    }

    private static int fives(double number) {
        return (int) Math.ceil(number / 5) * 5;
    }
}
