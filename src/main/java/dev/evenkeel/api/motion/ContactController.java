package dev.evenkeel.api.motion;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.motion.ContactNeed;
import dev.evenkeel.motion.ContactNeeds;
import dev.evenkeel.motion.ContactWatch;
import dev.evenkeel.motion.Motions;
import dev.evenkeel.promises.Share;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/motion/contact`: which accounts need a person. The signs are the section `contact` of the document of kind
/// `motion`.
@Tag(name = "Motion")
@RestController
@RequestMapping("/api/v1/motion/contact")
class ContactController {
    private final Motions motions;
    private final ContactWatch watch;
    private final Accounts accounts;
    private final Today today;

    ContactController(Motions motions, ContactWatch watch, Accounts accounts, Today today) {
        this.motions = motions;
        this.watch = watch;
        this.accounts = accounts;
        this.today = today;
    }

    record Why(String sign, String when, double points) {}

    /// @param since its first day
    /// @param told on which day it was said to other programs; absent where it was not yet
    record Waiting(
            String account,
            String name,
            LocalDate since,
            double points,
            List<Why> why,
            @Nullable LocalDate told) {}

    /// @param needing whether the points speak for a person
    /// @param touched whether somebody spoke with them before
    /// @param arrived how many of them got along
    record Group(
            boolean needing,
            boolean touched,
            long accounts,
            long arrived,
            @Nullable Double medianTouches,
            @Nullable Double medianDays) {}

    /// Of accounts that got along, those that somebody spoke with before, with what that share may be in truth.
    record Touched(long accounts, long touched, @Nullable Double share, double low, double high) {
        static Touched of(Share share) {
            return new Touched(share.of(), share.hits(), known(share.value()), share.low(), share.high());
        }
    }

    /// @param from points from which a person is offered
    record ContactAnswer(
            LocalDate day, double from, List<Waiting> waiting, Touched needing, Touched others, List<Group> groups) {}

    @Operation(summary = "Which accounts on the self-serve path need a person, and whether that score is any good")
    @GetMapping
    ContactAnswer contact(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var needs = motions.contact(day)
                .orElseThrow(() -> new NotFound(
                        "contact",
                        "Nobody has said what asks for a person",
                        "Apply a document of kind `motion` with a section `contact`"));
        return new ContactAnswer(
                day,
                needs.rules().from(),
                waiting(needs),
                Touched.of(needs.touched(true)),
                Touched.of(needs.touched(false)),
                needs.groups().stream().map(ContactController::group).toList());
    }

    private List<Waiting> waiting(ContactNeeds needs) {
        var known = new HashMap<Integer, Account>();
        for (var account : accounts.named(
                needs.waiting().stream().map(ContactNeed::account).toList())) known.put(account.id(), account);
        var told = watch.told(needs.day());
        return needs.waiting().stream()
                .filter(need -> known.containsKey(need.account()))
                .map(need -> waiting(need, Objects.requireNonNull(known.get(need.account())), told))
                .toList();
    }

    private static Waiting waiting(ContactNeed need, Account account, Map<String, LocalDate> told) {
        return new Waiting(
                account.key(),
                account.name(),
                need.since(),
                need.points(),
                need.reasons().stream()
                        .map(one -> new Why(
                                one.sign().name(),
                                one.sign().when().text(),
                                one.sign().points()))
                        .toList(),
                told.get(account.key()));
    }

    private static Group group(ContactNeeds.Group group) {
        return new Group(
                group.needing(),
                group.touched(),
                group.arrived().of(),
                group.arrived().hits(),
                known(group.touches()),
                known(group.days()));
    }

    private static @Nullable Double known(double number) {
        return Double.isFinite(number) ? Double.valueOf(number) : null;
    }
}
