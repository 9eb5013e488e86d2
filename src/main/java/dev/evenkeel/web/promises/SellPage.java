package dev.evenkeel.web.promises;

import dev.evenkeel.capacity.Confidence;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.promises.CanWe;
import dev.evenkeel.promises.Pulse;
import dev.evenkeel.promises.Readers;
import dev.evenkeel.promises.SellToday;
import dev.evenkeel.promises.Verdict;
import dev.evenkeel.web.layout.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The seller's page: one question, and the sheet.
///
/// @param line the question as it was asked
/// @param answer null where none was asked, or it was not understood
/// @param pulses how sure sellers are, by offer
/// @param readers who has read the sheet as it stands
/// @param example a question that this company could be asked
public record SellPage(
        String line,
        @Nullable CanWe answer,
        List<Problem> problems,
        SellToday sheet,
        List<String> segments,
        Map<String, Pulse> pulses,
        Readers readers,
        String example) {
    public boolean isEmpty() {
        return sheet.confident().isEmpty()
                && sheet.later().isEmpty()
                && sheet.desk().isEmpty()
                && sheet.never().isEmpty()
                && sheet.left().isEmpty();
    }

    public String who() {
        return sheet.segment().isEmpty() ? "Everybody" : capital(sheet.segment());
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    /// The verdict in a word, with the colour it stands in.
    public String verdict() {
        return switch (known().verdict()) {
            case YES -> "Yes";
            case LATER -> "Later";
            case NO -> "No";
        };
    }

    public String tone() {
        return switch (known().verdict()) {
            case YES -> known().desk() ? "warming" : "ready";
            case LATER -> "warming";
            case NO -> "refused";
        };
    }

    public @Nullable LocalDate date(Confidence confidence) {
        return known().dates().get(confidence);
    }

    private CanWe known() {
        return java.util.Objects.requireNonNull(answer);
    }

    /// Where the promise is written down.
    public Link promise() {
        var question = known().question();
        var from = known().from();
        var due = known().verdict() == Verdict.LATER && from != null ? from : question.by();
        return Link.to("promises", "new")
                .with("what", question.subject().key())
                .with("pieces", question.pieces())
                .with("account", question.account())
                .with("due", due)
                .with("chance", known().chance() == null ? null : Math.round(known().chance() * 100));
    }

    /// Where the desk is asked.
    public Link desk() {
        var question = known().question();
        return Link.to("desk", "new")
                .with("kind", known().capacity() == null ? "UNSHIPPED" : "CAPACITY")
                .with(
                        "title",
                        question.thing()
                                + (known().customer() == null
                                        ? ""
                                        : " for " + known().customer().name()))
                .with("capability", question.subject().title())
                .with("account", question.account())
                .with("wanted", question.by());
    }
}
