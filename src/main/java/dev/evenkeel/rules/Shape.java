package dev.evenkeel.rules;

import java.util.Arrays;
import java.util.List;

/// Which keys a part of a document may have.
///
/// @param name what the part is called in messages, such as "a rule"
public record Shape(String name, List<Key> keys) {
    /// @param example how the key is written, shown where it is missing
    public record Key(String name, String example, boolean required) {}

    public Shape {
        keys = List.copyOf(keys);
    }

    public static Shape of(String name, Key... keys) {
        return new Shape(name, Arrays.asList(keys));
    }

    public static Key must(String name, String example) {
        return new Key(name, example, true);
    }

    public static Key may(String name, String example) {
        return new Key(name, example, false);
    }

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }
}
