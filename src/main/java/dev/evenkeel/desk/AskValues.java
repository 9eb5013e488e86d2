package dev.evenkeel.desk;

import dev.evenkeel.desk.policy.AskWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the names in routing rules stand for, of one request.
final class AskValues {
    private static final double PER_CENT = 100;

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private AskValues() {}

    static Map<String, @Nullable Object> of(
            Ask ask, Card card, String segment, @Nullable String dealStage, LocalDate today) {
        var all = new AskValues();
        all.asked(ask, today);
        all.put(AskWords.SEGMENT, segment.isEmpty() ? null : segment);
        all.put(AskWords.DEAL_STAGE, dealStage);
        all.card(card);
        return all.values;
    }

    private void asked(Ask ask, LocalDate today) {
        put(AskWords.KIND, ask.kind().word());
        put(AskWords.ACCOUNT, ask.account());
        put(AskWords.CAPABILITY, ask.capability());
        put(AskWords.AMOUNT, ask.amount().amount());
        put(AskWords.DISCOUNT, ask.discount());
        put(AskWords.MONTHS, ask.months());
        put(AskWords.HOURS, ask.totalHours());
        put(AskWords.CARRY_HOURS, ask.carryHours());
        put(AskWords.DEBT_HOURS, ask.totalDebtHours());
        put(AskWords.INTEREST_HOURS, ask.interestHours());
        put(AskWords.DAYS_LEFT, ask.wanted() == null ? null : ChronoUnit.DAYS.between(today, ask.wanted()));
        put(AskWords.EXPEDITE, ask.expedite());
        ask.hours().forEach((skill, hours) -> values.put(AskWords.ofSkill(skill), hours));
    }

    private void card(Card card) {
        put(AskWords.BUILD_COST, card.buildCost().amount());
        put(AskWords.CARRY_COST, card.carryCost().amount());
        put(AskWords.CONTRIBUTION, card.contribution().amount());
        var perHour = card.perScarceHour();
        put(AskWords.CONTRIBUTION_PER_HOUR, perHour == null ? null : perHour.amount());
        put(AskWords.LONG_TERM_VALUE, card.longTermValue().amount());
        put(AskWords.BREADTH, card.breadth().effective());
        put(AskWords.BREADTH_SEGMENTS, card.breadth().segments());
        put(AskWords.ONE_CUSTOMER, card.breadth().oneCustomer());
        put(AskWords.TOP_SHARE, card.after().top1() * PER_CENT);
        put(AskWords.EFFECTIVE_CUSTOMERS, card.after().effective());
        put(AskWords.DISPLACED, card.pushed().known() ? card.pushed().items().size() : null);
        put(AskWords.DISPLACED_DAYS, card.pushed().known() ? card.pushed().mostDays() : null);
    }

    private void put(AskWords word, @Nullable Object value) {
        values.put(word.word(), value);
    }
}
