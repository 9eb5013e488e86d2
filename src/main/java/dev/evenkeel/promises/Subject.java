package dev.evenkeel.promises;

/// Something that can be asked for and promised.
///
/// @param key in the catalogue or among the services; the words themselves for anything else
/// @param title what people call it
public record Subject(Sort sort, String key, String title) {
    static Subject other(String words) {
        return new Subject(Sort.OTHER, words, words);
    }
}
