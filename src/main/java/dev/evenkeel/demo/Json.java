package dev.evenkeel.demo;

/// Writes one flat JSON object after the other into the same buffer, millions of times. It escapes nothing: every text
/// in
/// this world is our own and has neither quotes nor backslashes.
final class Json {
    private final StringBuilder json = new StringBuilder(400);

    Json open() {
        json.setLength(0);
        json.append('{');
        return this;
    }

    Json text(String name, String value) {
        name(name).append('"').append(value).append('"');
        return this;
    }

    /// A text of a prefix and two numbers, such as `sch-17-4821`.
    Json id(String name, String prefix, int first, int second) {
        name(name)
                .append('"')
                .append(prefix)
                .append(first)
                .append('-')
                .append(second)
                .append('"');
        return this;
    }

    Json number(String name, long value) {
        name(name).append(value);
        return this;
    }

    Json number(String name, double value) {
        name(name).append(value);
        return this;
    }

    Json flag(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    /// Members that were written before.
    Json members(String ready) {
        if (json.length() > 1) json.append(',');
        json.append(ready);
        return this;
    }

    String close() {
        return json.append('}').toString();
    }

    private StringBuilder name(String name) {
        if (json.length() > 1) json.append(',');
        return json.append('"').append(name).append("\":");
    }
}
