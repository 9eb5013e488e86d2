package dev.evenkeel.promises;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise to be written down.
///
/// @param reference the caller's id of it: sent twice, it is the same promise; null for a new one each time
/// @param account key of whom it was promised to
/// @param deal key of the deal it belongs to
/// @param subject what was promised
/// @param pieces how many of it
/// @param due until when
/// @param words in which it was promised; the plain words where empty
/// @param channel where it was said: a call, a mail, the contract
/// @param chance that it is kept, as it was stated, 0 to 1; null where nobody said
/// @param value what hangs on it a year
/// @param seller who promised; whoever writes it down where empty
/// @param problemAgreed whether it is agreed which problem it solves (M126)
/// @param scopeAgreed whether it is agreed what belongs to it (M126)
/// @param reservation hours that were kept back for it before, which become firm
/// @param anyway write it down even where its hours are not free: it was promised already
public record NewPromise(
        @Nullable String reference,
        String account,
        @Nullable String deal,
        Subject subject,
        int pieces,
        LocalDate due,
        String words,
        String channel,
        Firmness firmness,
        @Nullable Double chance,
        @Nullable Money value,
        String seller,
        @Nullable String team,
        boolean problemAgreed,
        boolean scopeAgreed,
        @Nullable UUID reservation,
        boolean anyway) {
    /// A promise to a customer, with everything else left open.
    public static NewPromise of(String account, Subject subject, LocalDate due, String seller) {
        return new NewPromise(
                null,
                account,
                null,
                subject,
                1,
                due,
                "",
                "",
                Firmness.CUSTOMER,
                null,
                null,
                seller,
                null,
                true,
                true,
                null,
                false);
    }

    public NewPromise with(int number, Firmness how, @Nullable Double stated) {
        return new NewPromise(
                reference,
                account,
                deal,
                subject,
                number,
                due,
                words,
                channel,
                how,
                stated,
                value,
                seller,
                team,
                problemAgreed,
                scopeAgreed,
                reservation,
                anyway);
    }

    public NewPromise on(@Nullable String theDeal, @Nullable Money worth) {
        return new NewPromise(
                reference,
                account,
                theDeal,
                subject,
                pieces,
                due,
                words,
                channel,
                firmness,
                chance,
                worth,
                seller,
                team,
                problemAgreed,
                scopeAgreed,
                reservation,
                anyway);
    }

    public NewPromise said(String how, String where, @Nullable String whoseTeam) {
        return new NewPromise(
                reference,
                account,
                deal,
                subject,
                pieces,
                due,
                how,
                where,
                firmness,
                chance,
                value,
                seller,
                whoseTeam,
                problemAgreed,
                scopeAgreed,
                reservation,
                anyway);
    }

    public NewPromise agreed(boolean problem, boolean scope) {
        return new NewPromise(
                reference,
                account,
                deal,
                subject,
                pieces,
                due,
                words,
                channel,
                firmness,
                chance,
                value,
                seller,
                team,
                problem,
                scope,
                reservation,
                anyway);
    }

    /// @param known the caller's id
    /// @param kept the hours that were kept back
    public NewPromise from(@Nullable String known, @Nullable UUID kept) {
        return new NewPromise(
                known,
                account,
                deal,
                subject,
                pieces,
                due,
                words,
                channel,
                firmness,
                chance,
                value,
                seller,
                team,
                problemAgreed,
                scopeAgreed,
                kept,
                anyway);
    }

    public NewPromise evenSo() {
        return new NewPromise(
                reference,
                account,
                deal,
                subject,
                pieces,
                due,
                words,
                channel,
                firmness,
                chance,
                value,
                seller,
                team,
                problemAgreed,
                scopeAgreed,
                reservation,
                true);
    }

    NewPromise by(String who) {
        return new NewPromise(
                reference,
                account,
                deal,
                subject,
                pieces,
                due,
                words,
                channel,
                firmness,
                chance,
                value,
                seller.isBlank() ? who : seller.strip(),
                team,
                problemAgreed,
                scopeAgreed,
                reservation,
                anyway);
    }
}
