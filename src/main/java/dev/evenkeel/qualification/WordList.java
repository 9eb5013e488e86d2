package dev.evenkeel.qualification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A closed vocabulary, in the order in which remedies list its words.
final class WordList<E> {
    private final Map<String, E> words = new LinkedHashMap<>();

    static <E> WordList<E> of(String word, E meaning) {
        return new WordList<E>().and(word, meaning);
    }

    WordList<E> and(String word, E meaning) {
        words.put(word, meaning);
        return this;
    }

    Map<String, E> map() {
        return Collections.unmodifiableMap(words);
    }
}
