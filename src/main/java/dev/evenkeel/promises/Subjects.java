package dev.evenkeel.promises;

import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All that can be asked for by name: the capabilities of the catalogue and the services of the capacity plan.
public final class Subjects {
    private static final int NAMED = 5;

    private final Capabilities capabilities;
    private final Plans plans;

    Subjects(Capabilities capabilities, Plans plans) {
        this.capabilities = capabilities;
        this.plans = plans;
    }

    /// What could be asked for on a day, capabilities first.
    public List<Subject> all(LocalDate day) {
        var all = new ArrayList<Subject>();
        for (var listed : capabilities.on(day).all())
            all.add(new Subject(
                    Sort.CAPABILITY, listed.key(), listed.capability().title()));
        for (var service : plans.asOf(day).all(PlanLine.Service.class))
            all.add(new Subject(Sort.SERVICE, service.key(), service.name()));
        return all;
    }

    public Optional<Subject> withKey(String key, LocalDate day) {
        return all(day).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// The one with the key, or that is meant by the words; else something that nobody knows, in these words.
    public Subject meant(String words, LocalDate day) {
        return withKey(words, day).orElseGet(() -> {
            try {
                return called(words, day);
            } catch (Refused unknown) {
                return Subject.other(words.strip());
            }
        });
    }

    /// The one that is meant by a few words.
    ///
    /// @throws Refused if nothing or more than one thing may be meant, with what is near
    public Subject called(String words, LocalDate day) {
        var all = all(day);
        Map<Integer, List<Subject>> byLikeness =
                all.stream().collect(Collectors.groupingBy(one -> Likeness.of(words, one)));
        int best = byLikeness.keySet().stream().max(Comparator.naturalOrder()).orElse(0);
        var found = byLikeness.getOrDefault(best, List.of());
        if (best >= Likeness.MEANT && found.size() == 1) return found.getFirst();
        if (best >= Likeness.MEANT)
            throw new Refused("what", "`" + words + "` may mean more than one thing", "Say which: " + names(found));
        throw new Refused(
                "what",
                "Nothing in the catalogue and no service is called `" + words + "`",
                all.isEmpty()
                        ? "Write down capabilities and services first"
                        : "Try one of these: " + names(near(byLikeness)));
    }

    private static List<Subject> near(Map<Integer, List<Subject>> byLikeness) {
        return byLikeness.entrySet().stream()
                .sorted(Map.Entry.<Integer, List<Subject>>comparingByKey().reversed())
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .limit(NAMED)
                .toList();
    }

    private static String names(List<Subject> subjects) {
        Function<Subject, String> name = one -> one.title() + " (" + one.key() + ")";
        return subjects.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
    }
}
