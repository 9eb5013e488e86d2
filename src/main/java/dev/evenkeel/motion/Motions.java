package dev.evenkeel.motion;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Draft;
import dev.evenkeel.rules.Version;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How the company sells on any day, and which motion that fits.
public final class Motions implements DocumentKeeper {
    private static final String SEGMENT = "industry";
    private static final String CURRENCY = "USD";

    private final Documents documents;
    private final Accounts accounts;
    private final Deals deals;
    private final DealFacts facts;
    private final Policies policies;
    private final Switches switches;
    private final Capacity capacity;
    private final Measures measures;
    private final ContactMeasures contacts;

    Motions(
            Documents documents,
            Accounts accounts,
            Deals deals,
            DealFacts facts,
            Policies policies,
            Switches switches,
            Capacity capacity,
            Measures measures,
            ContactMeasures contacts) {
        this.documents = documents;
        this.accounts = accounts;
        this.deals = deals;
        this.facts = facts;
        this.policies = policies;
        this.switches = switches;
        this.capacity = capacity;
        this.measures = measures;
        this.contacts = contacts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MotionReader.KIND);
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        var problems = new ArrayList<Problem>();
        texts.forEach((file, text) -> {
            var document = Document.read(file, text);
            MotionReader.read(document);
            problems.addAll(document.problems());
        });
        if (texts.size() > 1)
            problems.add(new Problem(String.join(", ", texts.keySet()), "There is one motion", "Keep one of them"));
        return problems;
    }

    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        var problems = problems(texts);
        if (!problems.isEmpty()) throw new Refused(problems);
        return documents.saveAll(
                texts.values().stream()
                        .map(text -> new Draft(MotionReader.KIND, MotionReader.KIND, text))
                        .toList(),
                by);
    }

    /// As known at the end of a day; empty where nobody said.
    private Optional<Motion> asOf(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return documents.versions(MotionReader.KIND, MotionReader.KIND).stream()
                .filter(version -> version.at().isBefore(end))
                .findFirst()
                .map(version -> Document.read(MotionReader.KIND, String.valueOf(version.text())))
                .map(MotionReader::read);
    }

    /// How the company sells on a day.
    public Selling selling(LocalDate day) {
        var motion = asOf(day);
        var trait = motion.map(Motion::segment).orElse(SEGMENT);
        var currency = policies.currency().orElse(CURRENCY);
        var all = deals.of(null, day).values().stream().flatMap(List::stream).toList();
        var segments = segments(trait, day);
        var revenue = facts.revenue(currency, day);
        return new Selling(
                all,
                revenue,
                SalesCycle.of(all, account -> segments.getOrDefault(account, ""), day),
                SourceMix.of(all, day),
                Dependence.of(
                        revenue,
                        currency,
                        day,
                        promised(revenue, day),
                        motion.map(Motion::cash).orElse(null)),
                SwitchingCost.of(switches.as(day), revenue, policies.hourCost().orElse(null), day));
    }

    /// Hours promised to each customer, who is named in words in the capacity plan: by name or key.
    private Map<String, Double> promised(Map<String, Money> customers, LocalDate day) {
        var byWhom = capacity.hoursByWhom(day);
        var promised = new HashMap<String, Double>();
        for (var account : accounts.named(accounts.known(null, day))) {
            if (!customers.containsKey(account.key())) continue;
            var words = Stream.of(account.key(), account.name())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .distinct();
            double hours =
                    words.mapToDouble(one -> byWhom.getOrDefault(one, 0.0)).sum();
            if (hours > 0) promised.put(account.key(), hours);
        }
        return promised;
    }

    private Map<Integer, String> segments(String trait, LocalDate day) {
        var segments = new HashMap<Integer, String>();
        accounts.traits(null, List.of(trait), day).forEach((account, traits) -> {
            var value = traits.get(trait);
            if (value != null && value.value() != null)
                segments.put(account, value.value().toString());
        });
        return segments;
    }

    /// Which motion that fits; empty where nobody said what speaks for which.
    public Optional<MotionFit> fit(LocalDate day) {
        return asOf(day).map(motion -> MotionFit.of(motion, measures.of(motion, selling(day), day), day));
    }

    /// Who needs a person before they get along by themselves; empty where nobody said what speaks for it.
    public Optional<ContactNeeds> contact(LocalDate day) {
        return asOf(day).map(Motion::contact).map(rules -> ContactNeeds.of(rules, contacts.of(rules, day), day));
    }
}
