package dev.evenkeel.api.desk;

import dev.evenkeel.desk.Breadth;
import dev.evenkeel.desk.Card;
import dev.evenkeel.desk.Concentration;
import dev.evenkeel.desk.Displacement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a yes would mean, as it was worked out when the request was made.
///
/// @param displacementKnown whether capacity is kept, so that `displaces` says something
/// @param perScarceHour contribution by hour of the binding skill (F37)
/// @param longTermValue what product signs where a request is expedited
/// @param pathDays how long the signatures usually take (F36)
record CardAnswer(
        boolean displacementKnown,
        List<Displaced> displaces,
        @Nullable String bindingSkill,
        @Nullable LocalDate capableOn,
        BreadthAnswer breadth,
        MoneyAnswer buildCost,
        MoneyAnswer carryAMonth,
        MoneyAnswer carryCost,
        MoneyAnswer contribution,
        @Nullable MoneyAnswer perScarceHour,
        double debtHours,
        double interestHours,
        Map<String, Double> debtInterestBySkill,
        ConcentrationAnswer concentrationBefore,
        ConcentrationAnswer concentrationAfter,
        MoneyAnswer otherDemand,
        MoneyAnswer longTermValue,
        double pathDays) {
    record Displaced(String what, String whom, double hours, long days) {
        static Displaced of(Displacement.Item item) {
            return new Displaced(item.what(), item.whom(), item.hours(), item.days());
        }
    }

    /// @param effective 1/Σw² over the shares of requests (F48)
    record BreadthAnswer(int accounts, double effective, int segments, int requests, boolean oneCustomer) {
        static BreadthAnswer of(Breadth breadth) {
            return new BreadthAnswer(
                    breadth.accounts(),
                    breadth.effective(),
                    breadth.segments(),
                    breadth.requests(),
                    breadth.oneCustomer());
        }
    }

    /// Of revenue over customers (F60).
    record ConcentrationAnswer(double hhi, double effectiveCustomers, double top1, double top5, double top10) {
        static ConcentrationAnswer of(Concentration one) {
            return new ConcentrationAnswer(one.hhi(), one.effective(), one.top1(), one.top5(), one.top10());
        }
    }

    static CardAnswer of(Card card) {
        return new CardAnswer(
                card.pushed().known(),
                card.pushed().items().stream().map(Displaced::of).toList(),
                card.pushed().bindingSkill(),
                card.pushed().capableOn(),
                BreadthAnswer.of(card.breadth()),
                MoneyAnswer.of(card.buildCost()),
                MoneyAnswer.of(card.carryAMonth()),
                MoneyAnswer.of(card.carryCost()),
                MoneyAnswer.of(card.contribution()),
                MoneyAnswer.orNull(card.perScarceHour()),
                card.debtHours(),
                card.interestHours(),
                card.debtBySkill(),
                ConcentrationAnswer.of(card.before()),
                ConcentrationAnswer.of(card.after()),
                MoneyAnswer.of(card.otherDemand()),
                MoneyAnswer.of(card.longTermValue()),
                card.pathDays());
    }
}
