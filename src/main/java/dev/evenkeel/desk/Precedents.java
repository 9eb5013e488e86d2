package dev.evenkeel.desk;

import dev.evenkeel.debt.LookBack;
import dev.evenkeel.desk.policy.Policy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds similar requests of the past: of the same kind, for the same capability, of a customer in the same segment,
/// near in discount and size.
public final class Precedents {
    private static final int SEEN = 300;

    private final Trails trails;
    private final DealFacts facts;
    private final Function<LocalDate, List<LookBack>> lookBacks;
    private final Policies policies;

    /// @param lookBacks on custom work, as of a day
    Precedents(Trails trails, DealFacts facts, Function<LocalDate, List<LookBack>> lookBacks, Policies policies) {
        this.trails = trails;
        this.facts = facts;
        this.lookBacks = lookBacks;
        this.policies = policies;
    }

    /// The most similar first.
    public List<Precedent> of(Request request, int limit, LocalDate day) {
        var segments =
                new Segments(facts, policies.current().map(Policy::segment).orElse("segment"));
        var segment = segments.of(request.ask());
        var nearest = trails.ofKind(request.ask().kind(), SEEN).stream()
                .filter(other -> other.id() != request.id() && other.at().isBefore(request.at()))
                .map(other ->
                        new Near(other, distance(request.ask(), other.ask(), segment.equals(segments.of(other.ask())))))
                .sorted(Comparator.comparingDouble(Near::distance)
                        .thenComparing(near -> near.request().at(), Comparator.reverseOrder()))
                .limit(limit)
                .map(Near::request)
                .toList();
        if (nearest.isEmpty()) return List.of();
        var looked = lookBacks.apply(day);
        return nearest.stream().map(other -> precedent(other, looked, day)).toList();
    }

    private record Near(Request request, double distance) {}

    private Precedent precedent(Request request, List<LookBack> looked, LocalDate day) {
        var deal = request.ask().deal();
        var won = deal == null
                ? null
                : facts.deal(request.ask().account(), deal, day)
                        .map(DealFacts.DealStanding::won)
                        .orElse(null);
        var lookBack = looked.stream()
                .filter(one -> Objects.equals(one.work().request(), request.id()))
                .findFirst();
        return new Precedent(request, facts.name(request.ask().account()), won, lookBack.orElse(null));
    }

    private static double distance(Ask one, Ask other, boolean sameSegment) {
        double distance = sameSegment ? 0 : 1;
        if (!same(one.capability(), other.capability())) distance += 2;
        distance += Math.abs(number(one.discount()) - number(other.discount())) / 10;
        double larger = Math.max(one.amount().minor(), other.amount().minor());
        if (larger > 0)
            distance += Math.abs(one.amount().minor() - other.amount().minor()) / larger;
        return distance;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(plain(one), plain(other));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }

    private static double number(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
