package dev.evenkeel.api.desk;

import dev.evenkeel.desk.Precedent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A similar request of the past, and how it ended.
///
/// @param dealWon absent while its deal is open, or where it is not known
/// @param lookBack on the custom work that came of it
record PrecedentAnswer(
        long request,
        String title,
        String account,
        MoneyAnswer amount,
        Instant at,
        String state,
        @Nullable Boolean dealWon,
        @Nullable LookBackAnswer lookBack) {
    /// @param renewed absent until a year after it began
    /// @param others how many others use it
    record LookBackAnswer(
            boolean complete,
            @Nullable Boolean won,
            @Nullable Boolean renewed,
            int others,
            MoneyAnswer netValue) {}

    static PrecedentAnswer of(Precedent precedent) {
        var request = precedent.request();
        var back = precedent.lookBack();
        return new PrecedentAnswer(
                request.id(),
                request.ask().title(),
                request.ask().account(),
                MoneyAnswer.of(request.ask().amount()),
                request.at(),
                request.state().word(),
                precedent.won(),
                back == null
                        ? null
                        : new LookBackAnswer(
                                back.complete(),
                                back.won(),
                                back.renewed(),
                                back.others(),
                                MoneyAnswer.of(back.netValue())));
    }
}
