package dev.evenkeel.promises;

import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Catalogue;
import dev.evenkeel.catalogue.Listed;
import dev.evenkeel.catalogue.Stage;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.Reconciliation.Difference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes the {@link Reconciliation} of a day. Sold is what open and kept promises of capabilities, or of what
/// nobody knows, are about; services are delivered, not claimed.
public final class Reconciling {
    private final Capabilities capabilities;
    private final Subjects subjects;
    private final Promises promises;
    private final Claims claims;

    Reconciling(Capabilities capabilities, Subjects subjects, Promises promises, Claims claims) {
        this.capabilities = capabilities;
        this.subjects = subjects;
        this.promises = promises;
        this.claims = claims;
    }

    public Reconciliation on(LocalDate day) {
        var catalogue = capabilities.on(day);
        var sold = new TreeMap<>(promises.all(day).stream()
                .filter(promise -> promise.subject().sort() != Sort.SERVICE)
                .filter(promise -> promise.isOpen() || promise.state() == State.KEPT)
                .collect(Collectors.groupingBy(promise -> promise.subject().key())));
        var claimed = claimed(day);
        var soldOnly = new ArrayList<Difference>();
        var soldUnclaimed = new ArrayList<Difference>();
        sold.forEach((key, made) -> {
            if (!isSellable(catalogue, key)) soldOnly.add(sold(catalogue, key, made));
            else if (!claimed.containsKey(key)) soldUnclaimed.add(sold(catalogue, key, made));
        });
        var claimedOnly = new ArrayList<Difference>();
        claimed.forEach((key, said) -> {
            if (!isSellable(catalogue, key)) claimedOnly.add(claimed(catalogue, key, said));
        });
        int sellable = (int) catalogue.all().stream()
                .filter(listed -> isSellable(catalogue, listed.key()))
                .count();
        return new Reconciliation(day, soldOnly, claimedOnly, soldUnclaimed, sold.size(), sellable, claimed.size());
    }

    /// What is sold and open although it is not on the roadmap of the day (M128).
    public OffRoadmap offRoadmap(LocalDate day) {
        var catalogue = capabilities.on(day);
        var open = promises.all(day).stream()
                .filter(promise -> promise.isOpen() && promise.subject().sort() != Sort.SERVICE)
                .filter(promise -> !isSellable(catalogue, promise.subject().key()))
                .toList();
        double hours = open.stream()
                .mapToDouble(promise -> promise.pieces()
                        * catalogue
                                .find(promise.subject().key())
                                .map(listed -> listed.capability().effort().values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum())
                                .orElse(0.0))
                .sum();
        return new OffRoadmap(day, open, hours);
    }

    private Map<String, List<Claim>> claimed(LocalDate day) {
        var claimed = new LinkedHashMap<String, List<Claim>>();
        for (var claim : claims.on(day))
            claimed.computeIfAbsent(key(claim.capability(), day), key -> new ArrayList<>())
                    .add(claim);
        return claimed;
    }

    private String key(String words, LocalDate day) {
        try {
            return subjects.called(words, day).key();
        } catch (Refused unknown) {
            return words;
        }
    }

    private static boolean isSellable(Catalogue catalogue, String key) {
        return catalogue
                .find(key)
                .map(listed -> listed.capability().stage())
                .map(stage -> stage.shipped() || stage == Stage.COMMITTED)
                .orElse(false);
    }

    private static Difference sold(Catalogue catalogue, String key, List<Promise> made) {
        var listed = catalogue.find(key);
        var owner = listed.map(Reconciling::owner).orElse(made.getLast().seller());
        return new Difference(
                key, listed.map(Reconciling::title).orElse(key), why(catalogue, key), owner, made, List.of());
    }

    private static Difference claimed(Catalogue catalogue, String key, List<Claim> said) {
        var owner = said.stream()
                .map(Claim::owner)
                .filter(one -> !one.isBlank())
                .findFirst()
                .or(() -> catalogue.find(key).map(Reconciling::owner))
                .orElse("");
        return new Difference(
                key,
                catalogue.find(key).map(Reconciling::title).orElse(key),
                why(catalogue, key),
                owner,
                List.of(),
                said.stream().map(Claim::place).distinct().toList());
    }

    private static String why(Catalogue catalogue, String key) {
        return catalogue
                .find(key)
                .map(listed -> switch (listed.capability().stage()) {
                    case AVAILABLE, LIMITED, COMMITTED -> "Nothing public says so";
                    case EXPLORING -> "It is only being explored";
                    case NEVER -> "It was decided against";
                })
                .orElse("The catalogue does not know it");
    }

    private static String owner(Listed listed) {
        var owner = listed.capability().owner();
        return owner == null ? "" : owner;
    }

    private static String title(Listed listed) {
        return listed.capability().title();
    }
}
