package dev.evenkeel.accounts;

import org.jspecify.annotations.Nullable;

/// Somebody who uses the product.
///
/// @param id number in this store
/// @param key the sender's id of the person, or of the visitor while nobody knows more
/// @param anonymous whether only a visitor's id is known
/// @param name what to call them: name, else e-mail, else key
/// @param email the address, where one is known
public record Person(
        int id,
        String key,
        boolean anonymous,
        String name,
        @Nullable String email) {}
