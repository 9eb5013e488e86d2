package dev.evenkeel.web.motion;

import dev.evenkeel.motion.ContactNeed;
import dev.evenkeel.motion.ContactNeeds;
import dev.evenkeel.motion.ContactNeeds.Group;
import dev.evenkeel.promises.Share;
import dev.evenkeel.web.layout.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who needs a person before they get along by themselves.
///
/// @param needs null where nobody said what speaks for it
/// @param accounts those that wait, by their number
/// @param told on which day it was said of which account
public record ContactPage(@Nullable ContactNeeds needs, Map<Integer, Waiting> accounts, Map<String, LocalDate> told) {
    public record Waiting(String key, String name, String owner) {}

    public ContactNeeds known() {
        return Objects.requireNonNull(needs);
    }

    public @Nullable Waiting account(ContactNeed need) {
        return accounts.get(need.account());
    }

    public @Nullable LocalDate told(Waiting account) {
        return told.get(account.key());
    }

    /// The signs that hold, with their points: they add up to the score.
    public static String why(ContactNeed need) {
        return need.reasons().stream()
                .map(one -> one.sign().name() + " " + Say.signed(one.sign().points()))
                .collect(Collectors.joining(" · "));
    }

    public List<Group> groups() {
        return known().groups().stream()
                .filter(group -> group.arrived().of() > 0)
                .toList();
    }

    public static String of(Share share) {
        return share.of() == 0 ? "–" : Say.percent(share.value());
    }

    /// The share and what it may be in truth.
    public static String range(Share share) {
        return share.of() == 0
                ? "nobody yet"
                : share.hits() + " of " + share.of() + ", in truth " + Say.percent(share.low()) + " to "
                        + Say.percent(share.high());
    }

    /// Whether the score tells apart whom a person was needed for, in one sentence.
    public String verdict() {
        var needing = known().touched(true);
        var others = known().touched(false);
        if (needing.of() == 0 || others.of() == 0)
            return "Too few accounts got along yet to say whether these signs are any good.";
        if (needing.low() > others.high())
            return "The signs tell them apart: those who need a person had one far more often before they got along.";
        if (needing.high() < others.low())
            return "The signs point the wrong way: those who need a person had one less often before they got along.";
        return "The signs do not tell them apart yet: both had a person about as often before they got along.";
    }
}
