package dev.evenkeel.playbooks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses the seller of an account. A pure function of who sells, who is away and what everybody has.
final class Router {
    private final Team team;
    private final LocalDate day;
    private final Map<String, Long> load;
    private final Map<String, Instant> lastPut;

    /// @param load how many accounts wait for each seller
    /// @param lastPut when each was last given one
    Router(Team team, LocalDate day, Map<String, Long> load, Map<String, Instant> lastPut) {
        this.team = team;
        this.day = day;
        this.load = load;
        this.lastPut = lastPut;
    }

    /// @param seller their name
    /// @param words why they, as a sentence without a full stop
    record Choice(String seller, String words) {}

    /// @param full who has had enough for the day; they are passed over where others can be chosen
    /// @return empty if nobody is there who could take it
    Optional<Choice> choose(Routing routing, AccountFacts.Known account, List<String> full) {
        var among = team.sellers().stream()
                .filter(one -> routing.among().isEmpty() || routing.among().contains(one.name()))
                .toList();
        return switch (routing.by()) {
            case OWNER -> named(owner(account), "is its owner", among, full);
            case TERRITORY -> named(territory(account, among), "has its territory", among, full);
            case ROUND_ROBIN -> leastRecent(among, full);
            case LOAD -> leastLoaded(among, full, "has the least to do");
        };
    }

    private Optional<Seller> owner(AccountFacts.Known account) {
        var owner = account.owner();
        return owner == null
                ? Optional.empty()
                : team.sellers().stream()
                        .filter(one -> one.name().equalsIgnoreCase(owner)
                                || owner.equalsIgnoreCase(one.email())
                                || one.signsIn().equalsIgnoreCase(owner))
                        .findFirst();
    }

    private static Optional<Seller> territory(AccountFacts.Known account, List<Seller> among) {
        var territory = account.territory();
        return territory == null
                ? Optional.empty()
                : among.stream()
                        .filter(one -> one.territories().stream().anyMatch(territory::equalsIgnoreCase))
                        .findFirst();
    }

    private Optional<Choice> named(Optional<Seller> named, String why, List<Seller> among, List<String> full) {
        if (named.isEmpty()) return leastLoaded(among, full, "has the least to do, as nobody " + why);
        var seller = named.get();
        var away = seller.awayOn(day);
        if (away.isEmpty()) return Optional.of(new Choice(seller.name(), seller.name() + " " + why));
        var until = seller.name() + " " + why + " and is away until "
                + Plain.day(away.get().to());
        return standIn(seller, new ArrayList<>())
                .map(other -> new Choice(other.name(), until + "; " + other.name() + " stands in"))
                .or(() -> leastLoaded(among, full, "has the least to do; " + until));
    }

    /// Whoever stands in for them, and is there.
    private Optional<Seller> standIn(Seller seller, List<String> seen) {
        seen.add(seller.name());
        var away = seller.awayOn(day);
        if (away.isEmpty()) return Optional.of(seller);
        var name = away.get().standIn();
        return name == null || seen.contains(name)
                ? Optional.empty()
                : team.named(name).flatMap(other -> standIn(other, seen));
    }

    private Optional<Choice> leastRecent(List<Seller> among, List<String> full) {
        return there(among, full).stream()
                .min(Comparator.comparing((Seller one) -> lastPut.getOrDefault(one.name(), Instant.MIN)))
                .map(one -> new Choice(one.name(), "It is " + one.name() + "'s turn"));
    }

    private Optional<Choice> leastLoaded(List<Seller> among, List<String> full, String why) {
        return there(among, full).stream()
                .min(Comparator.comparingLong((Seller one) -> load.getOrDefault(one.name(), 0L))
                        .thenComparing(one -> lastPut.getOrDefault(one.name(), Instant.MIN)))
                .map(one -> new Choice(one.name(), one.name() + " " + why));
    }

    private List<Seller> there(List<Seller> among, List<String> full) {
        var there = among.stream().filter(one -> one.awayOn(day).isEmpty()).toList();
        var free = there.stream().filter(one -> !full.contains(one.name())).toList();
        return free.isEmpty() ? there : free;
    }
}
