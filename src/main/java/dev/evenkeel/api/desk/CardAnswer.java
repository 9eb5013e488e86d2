package dev.evenkeel.api.desk;

import dev.evenkeel.desk.Ask;
import dev.evenkeel.desk.Breadth;
import dev.evenkeel.desk.Card;
import dev.evenkeel.desk.Concentration;
import dev.evenkeel.desk.Displacement;
import dev.evenkeel.desk.Figure;
import dev.evenkeel.desk.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a yes would mean, as it was worked out when the request was made.
///
/// @param displacementKnown whether capacity is kept, so that `displaces` says something
/// @param displacementWhy the hours it comes from, or why it is not known
/// @param displaces everything that would move, the worst first
/// @param perScarceHour contribution by hour of the binding skill (F37)
/// @param longTermValue what product signs where a request is expedited
/// @param pathDays how long the signatures usually take (F36)
record CardAnswer(
        boolean displacementKnown,
        @Nullable String displacementWhy,
        List<Displaced> displaces,
        @Nullable String bindingSkill,
        @Nullable LocalDate capableOn,
        BreadthAnswer breadth,
        MoneyAnswer buildCost,
        MoneyAnswer monthlyCarry,
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
        double pathDays,
        List<FigureAnswer> figures) {
    /// @param days by which it moves at most; absent where it has no day left in the plan
    /// @param fate `moves`, `breaks` (its date stands without the hours for it) or `falls out`
    /// @param firmness `contractual`, `customer`, `forecast` or `speculative`
    record Displaced(
            String what,
            String whom,
            double hours,
            @Nullable Long days,
            String fate,
            String firmness) {
        static Displaced of(Displacement.Item item) {
            return new Displaced(
                    item.what(),
                    item.whom(),
                    item.hours(),
                    item.days(),
                    item.fate().word(),
                    item.firmness());
        }
    }

    /// The same in words.
    ///
    /// @param value absent where it is not known
    /// @param reason where it comes from, or why it is not known
    record FigureAnswer(String name, @Nullable String value, String reason, boolean known) {
        static FigureAnswer of(Figure figure) {
            return new FigureAnswer(figure.name(), figure.value(), figure.reason(), figure.isKnown());
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

    static CardAnswer of(Ask ask, Card card) {
        return new CardAnswer(
                card.pushed().known(),
                card.pushed().why(),
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
                card.pathDays(),
                Figures.of(ask, card).stream().map(FigureAnswer::of).toList());
    }
}
