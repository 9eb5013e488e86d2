package dev.evenkeel.accounts;

/// A company that uses the product, or might.
///
/// @param id its number in this store
/// @param key the sender's id of it
/// @param name what people call it; its key where nobody said
public record Account(int id, String key, String name) {}
