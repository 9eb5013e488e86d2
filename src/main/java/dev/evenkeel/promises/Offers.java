package dev.evenkeel.promises;

import dev.evenkeel.capacity.Answer;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Confidence;
import dev.evenkeel.capacity.Effort;
import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.capacity.Wish;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Capability;
import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// "Can we?": what the catalogue and the capacity say together (F27, F30 to F32).
///
/// What is available can be promised today; what is committed, from its date, with its chance; what is explored,
/// when its effort fits the capacity, and then the deal desk has a say; what is decided against, never. A service
/// can be promised when its effort fits.
public final class Offers {
    private final Capabilities capabilities;
    private final Plans plans;
    private final Capacity capacity;
    private final Reservations reservations;
    private final Customers customers;
    private final Subjects subjects;
    private final InstantSource clock;

    Offers(
            Capabilities capabilities,
            Plans plans,
            Capacity capacity,
            Reservations reservations,
            Customers customers,
            Subjects subjects,
            InstantSource clock) {
        this.capabilities = capabilities;
        this.plans = plans;
        this.capacity = capacity;
        this.reservations = reservations;
        this.customers = customers;
        this.subjects = subjects;
        this.clock = clock;
    }

    /// A question in parts.
    ///
    /// @param what a key, or words that mean one thing
    /// @param account key of an account, or null
    /// @throws Refused with what is unknown
    public Question question(
            String what, int pieces, @Nullable String account, @Nullable LocalDate by, LocalDate asOf) {
        var subject = subjects.withKey(what, asOf).orElseGet(() -> subjects.called(what, asOf));
        if (account != null && customers.withKey(account).isEmpty())
            throw new Refused("account", "No account has the key " + account, "Use the key of an account");
        return new Question(subject, pieces, account, by == null ? asOf : by);
    }

    /// @param asOf today, or an earlier day as it was known then
    /// @throws Refused if the day is in the past
    public CanWe canWe(Question question, LocalDate asOf) {
        if (question.by().isBefore(asOf))
            throw new Refused("by", question.by() + " is in the past", "Give a day from " + asOf + " on");
        var customer = Optional.ofNullable(question.account())
                .flatMap(customers::withKey)
                .orElse(null);
        return switch (question.subject().sort()) {
            case SERVICE -> service(new Answering(question, customer, asOf));
            case CAPABILITY -> capability(new Answering(question, customer, asOf));
            case OTHER ->
                new Answering(question, customer, asOf)
                        .no("Not planned", "Neither the catalogue nor the services know it");
        };
    }

    private CanWe service(Answering answering) {
        var question = answering.question();
        var effort = capacity.effortOf(question.subject().key(), question.pieces(), answering.asOf());
        return answering.byCapacity(capacity.canPromise(effort, question.by(), answering.asOf()), effort);
    }

    private CanWe capability(Answering answering) {
        var question = answering.question();
        var catalogue = capabilities.on(answering.asOf());
        var listed = catalogue.find(question.subject().key());
        if (listed.isEmpty()) return answering.no("Not planned", "It is not in the catalogue of this day");
        var capability = listed.get().capability();
        var effort = effort(capability, question.pieces(), answering.asOf());
        var setUp = effort == null ? null : capacity.canPromise(effort, question.by(), answering.asOf());
        return switch (capability.stage()) {
            case AVAILABLE, LIMITED -> answering.today(capability, setUp, effort);
            case COMMITTED -> answering.committed(capability, catalogue.chance(capability));
            case EXPLORING -> answering.explored(capability, setUp, effort);
            case NEVER -> answering.never(capability);
        };
    }

    /// What a capability takes, where all its skills are in the capacity plan.
    private @Nullable Effort effort(Capability capability, int pieces, LocalDate asOf) {
        if (capability.effort().isEmpty()) return null;
        var plan = plans.asOf(asOf);
        var known = plan.skills().stream().map(skill -> skill.key()).toList();
        return known.containsAll(capability.effort().keySet())
                ? new Effort(capability.effort(), 0).times(pieces)
                : null;
    }

    /// Keeps the hours of a yes back for a while; a promise makes it firm.
    ///
    /// @param id made by the caller: asking again with it gives the same reservation
    /// @param hold how long it is kept, up to 90 days
    /// @throws Refused if there is nothing to keep back, or it is not free, with the day from which it is
    public Reservation hold(UUID id, Question question, Duration hold, String by) {
        if (hold.compareTo(Duration.ofMinutes(1)) < 0 || hold.compareTo(Duration.ofDays(90)) > 0)
            throw new Refused("hold", hold + " is out of range", "Hold it for up to 90 days");
        var wish = wish(id, question, Firmness.SPECULATIVE)
                .orElseThrow(() -> new Refused(
                        "reservation",
                        question.subject().title() + " takes no hours that are kept",
                        "Promise it without a reservation"));
        return reservations.reserve(wish, clock.instant().plus(hold), by);
    }

    Optional<Wish> wish(UUID id, Question question, Firmness firmness) {
        var today = capabilities.today();
        var effort = effort(question, today);
        if (effort == null) return Optional.empty();
        var whom = Optional.ofNullable(question.account())
                .flatMap(customers::withKey)
                .map(Customer::name)
                .orElse("");
        return Optional.of(new Wish(id, effort, question.by(), whom, question.thing(), firmness));
    }

    private @Nullable Effort effort(Question question, LocalDate today) {
        return switch (question.subject().sort()) {
            case SERVICE -> capacity.effortOf(question.subject().key(), question.pieces(), today);
            case CAPABILITY ->
                capabilities
                        .on(today)
                        .find(question.subject().key())
                        .map(listed -> effort(listed.capability(), question.pieces(), today))
                        .orElse(null);
            case OTHER -> null;
        };
    }

    /// The first day on which a promise could be kept, as it looks on a day; empty where there is none or none is
    /// known.
    ///
    /// @param reserved whether its hours are kept back for it: then its own day is one
    Optional<LocalDate> capable(Subject subject, int pieces, LocalDate by, boolean reserved, LocalDate asOf) {
        if (reserved) return Optional.of(by);
        var then = by.isBefore(asOf) ? asOf : by;
        try {
            return Optional.ofNullable(
                    canWe(new Question(subject, pieces, null, then), asOf).from());
        } catch (Refused goneSince) {
            return Optional.empty();
        }
    }

    static Map<Confidence, LocalDate> certain(LocalDate day, double chance) {
        var dates = new EnumMap<Confidence, LocalDate>(Confidence.class);
        for (var confidence : Confidence.values()) if (chance >= confidence.share()) dates.put(confidence, day);
        return dates;
    }

    static @Nullable LocalDate earliest(@Nullable Answer answer) {
        return answer == null ? null : answer.reasons().earliest();
    }

    static List<String> caveats(Capability capability, @Nullable Customer customer) {
        if (customer == null) return List.of();
        var caveats = new java.util.ArrayList<String>();
        if (isOutside(capability.segments(), customer.segment()))
            caveats.add("It is for " + String.join(", ", capability.segments()) + "; " + customer.name() + " is "
                    + (customer.segment().isEmpty() ? "in no known segment" : "in " + customer.segment()));
        if (isOutside(capability.plans(), customer.plan()))
            caveats.add("It is part of the plans " + String.join(", ", capability.plans()) + "; " + customer.name()
                    + " is on " + (customer.plan().isEmpty() ? "no known plan" : customer.plan()));
        return caveats;
    }

    private static boolean isOutside(List<String> wanted, String own) {
        return !wanted.isEmpty() && wanted.stream().noneMatch(own::equalsIgnoreCase);
    }
}
