package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Sparkline;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything about one account.
///
/// @param definitions those that rank accounts
/// @param definition the chosen one's name
/// @param since the day it came to its standing
/// @param explanation absent while no definition exists
public record AccountPage(
        String id,
        String name,
        @Nullable String domain,
        @Nullable String owner,
        List<Choice> definitions,
        String definition,
        Standing standing,
        @Nullable LocalDate since,
        List<Figure> figures,
        List<Fact> facts,
        @Nullable Explanation explanation,
        List<Chart> charts,
        List<Member> people,
        List<Deal> deals,
        Timeline timeline) {
    /// A number at the top of the page.
    ///
    /// @param change against the time before, such as `+3 in 28 days`
    public record Figure(
            String label, String value, @Nullable String change) {}

    /// Somebody of the account.
    ///
    /// @param until the day they left, absent while they are in it
    public record Member(
            String id,
            String name,
            @Nullable String email,
            @Nullable String title,
            int daysActive,
            int events,
            Sparkline trend,
            @Nullable LocalDate lastSeen,
            @Nullable LocalDate until) {}

    /// A deal with the way it went.
    public record Deal(
            String id,
            String name,
            @Nullable String amount,
            @Nullable String owner,
            @Nullable LocalDate closes,
            List<Stage> stages) {
        public Stage stage() {
            return stages.getLast();
        }

        public boolean open() {
            return stage().open();
        }
    }

    /// @param days how long it stood or has stood there
    public record Stage(String name, LocalDate entered, long days, Outcome outcome) {
        public boolean open() {
            return outcome == Outcome.OPEN;
        }
    }

    /// Whether a stage ends a deal.
    public enum Outcome {
        OPEN,
        WON,
        LOST;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
