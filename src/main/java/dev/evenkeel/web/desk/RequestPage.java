package dev.evenkeel.web.desk;

import dev.evenkeel.desk.Ask;
import dev.evenkeel.desk.Card;
import dev.evenkeel.desk.CostCeiling;
import dev.evenkeel.desk.Figure;
import dev.evenkeel.desk.Figures;
import dev.evenkeel.desk.Precedent;
import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.StepStanding;
import dev.evenkeel.foundation.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request: what a yes would mean, the steps, and everything that happened to it.
///
/// @param ceiling what winning and serving the customer may cost; null where the policy does not say
/// @param problems of a deed that was refused
/// @param takeBack whether the reader said the last word and may take it back
/// @param asker whether the reader asked for it
public record RequestPage(
        Request request,
        String accountName,
        List<Fact> asked,
        List<Step> steps,
        @Nullable CostCeiling ceiling,
        List<Precedent> precedents,
        List<Line> trail,
        List<Problem> problems,
        boolean takeBack,
        boolean asker,
        boolean again) {
    /// @param mine whether the reader may decide it now
    /// @param seat whether the reader has a seat that they can hand over
    /// @param clock how long there is, or since when it is late
    public record Step(
            StepStanding standing,
            String status,
            String waitsFor,
            boolean mine,
            boolean seat,
            String clock,
            boolean late) {}

    /// One entry of the trail, in words.
    public record Line(
            Instant at, String by, String words, @Nullable String note) {}

    public record Fact(String name, String value) {}

    public Ask ask() {
        return request.ask();
    }

    public Card card() {
        return request.standing().card();
    }

    /// What the card says, with reasons.
    public List<Figure> figures() {
        return Figures.of(ask(), card(), precedents);
    }
}
