package dev.evenkeel.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which capabilities a text may mean: by the rare words that both share (cosine of TF-IDF over word stems), to be
/// confirmed by hand.
public final class Suggestions {
    private static final double LEAST = 0.15;
    private static final int MOST = 3;
    private static final int STEM = 5;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "and",
            "for",
            "with",
            "must",
            "should",
            "shall",
            "can",
            "able",
            "have",
            "has",
            "are",
            "your",
            "you",
            "our",
            "does",
            "support",
            "supports",
            "system",
            "solution",
            "product",
            "that",
            "this",
            "from",
            "not",
            "all",
            "any",
            "will",
            "provide",
            "provides",
            "allow",
            "allows",
            "users",
            "user",
            "need",
            "needs",
            "offer",
            "is",
            "in",
            "to",
            "of",
            "on",
            "or",
            "by",
            "it",
            "we",
            "be",
            "as",
            "at",
            "an",
            "a",
            "do",
            "via",
            "per",
            "their",
            "they");

    private final Map<Listed, Map<String, Double>> weights = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    public Suggestions(Catalogue catalogue) {
        var documents = new HashMap<Listed, List<String>>();
        var frequency = new HashMap<String, Integer>();
        for (var listed : catalogue.all()) {
            var words = words(listed);
            documents.put(listed, words);
            new HashSet<>(words).forEach(word -> frequency.merge(word, 1, Integer::sum));
            titles.put(plain(listed.capability().title()), listed.key());
            titles.put(listed.key(), listed.key());
        }
        frequency.forEach((word, in) -> rarity.put(word, Math.log(1 + documents.size() / (double) in)));
        documents.forEach((listed, words) -> weights.put(listed, weigh(words)));
    }

    /// The title counts three times as much as the description.
    private static List<String> words(Listed listed) {
        var capability = listed.capability();
        var words = new ArrayList<String>();
        for (int i = 0; i < 3; i++) words.addAll(stems(capability.title()));
        words.addAll(stems(capability.key()));
        if (capability.description() != null) words.addAll(stems(capability.description()));
        return words;
    }

    /// The key of the capability whose title or key the text is.
    public Optional<String> sameWords(String text) {
        return Optional.ofNullable(titles.get(plain(text)));
    }

    /// At most three, the likeliest first.
    public List<Suggestion> of(String text) {
        var asked = weigh(stems(text));
        return weights.entrySet().stream()
                .map(entry -> new Suggestion(entry.getKey(), cosine(asked, entry.getValue())))
                .filter(suggestion -> suggestion.likeness() >= LEAST)
                .sorted(Comparator.comparingDouble(Suggestion::likeness)
                        .reversed()
                        .thenComparing(suggestion -> suggestion.listed().key()))
                .limit(MOST)
                .toList();
    }

    private Map<String, Double> weigh(List<String> words) {
        var counted = new HashMap<String, Double>();
        var unknown = Math.log(1 + Math.max(1, titles.size()));
        for (var word : words) counted.merge(word, rarity.getOrDefault(word, unknown), Double::sum);
        return counted;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (var entry : one.entrySet()) dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        return dot == 0 ? 0 : dot / Math.sqrt(square(one) * square(other));
    }

    private static double square(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(weight -> weight * weight).sum();
    }

    private static List<String> stems(String text) {
        var stems = new ArrayList<String>();
        for (var word : plain(text).split(" "))
            if (word.length() > 1 && !EMPTY_WORDS.contains(word))
                stems.add(word.length() <= STEM ? word.replaceFirst("s$", "") : word.substring(0, STEM));
        return stems;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
