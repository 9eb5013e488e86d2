package dev.evenkeel.web.layout;

/// One entry of a choice: what is sent, what is read.
public record Choice(String value, String label) {
    public static Choice of(String value) {
        return new Choice(value, value);
    }
}
