package dev.evenkeel.promises;

/// Something we say in public that we can do.
///
/// @param place where it is said: a page, a deck, a listing
/// @param capability key in the catalogue, or words that mean one
/// @param owner who answers for it
public record Claim(String place, String capability, String words, String owner) {}
