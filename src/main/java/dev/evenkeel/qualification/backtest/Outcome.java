package dev.evenkeel.qualification.backtest;

import dev.evenkeel.foundation.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What an account was hoped to do, by the time it happened. An account that did it once has done it for good.
///
/// @param detail the stage or the event; empty where the kind says it all
public record Outcome(Kind kind, String detail) {
    public static final Outcome DEAL_WON = new Outcome(Kind.DEAL_WON, "");

    public enum Kind {
        DEAL_WON,
        DEAL_OPENED,
        STAGE_REACHED,
        MILESTONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param kind a word such as `deal_won`
    /// @throws Refused if there is no such kind, or it lacks its stage or event
    public static Outcome of(String kind, String detail) {
        var found = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(kind.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "outcome",
                        "`" + kind + "` is no outcome",
                        "Choose of "
                                + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))));
        var about = detail.strip();
        return switch (found) {
            case DEAL_WON, DEAL_OPENED -> new Outcome(found, "");
            case STAGE_REACHED -> named(found, about, "Name the stage, such as proposal");
            case MILESTONE -> named(found, about, "Name the event, such as Integration Connected");
        };
    }

    private static Outcome named(Kind kind, String detail, String remedy) {
        if (detail.isEmpty()) throw new Refused("outcome", "It is not said which one", remedy);
        return new Outcome(kind, detail);
    }

    /// What accounts did, as in "9 accounts won a deal".
    public String did() {
        return switch (kind) {
            case DEAL_WON -> "won a deal";
            case DEAL_OPENED -> "had a deal opened";
            case STAGE_REACHED -> "reached the stage " + detail;
            case MILESTONE -> "did " + detail;
        };
    }

    /// What it is, as in "a deal is won".
    public String words() {
        return switch (kind) {
            case DEAL_WON -> "a deal is won";
            case DEAL_OPENED -> "a deal is opened";
            case STAGE_REACHED -> "a deal reaches " + detail;
            case MILESTONE -> detail + " happens";
        };
    }
}
