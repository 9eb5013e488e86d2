package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.ImportKind;
import java.util.List;

/// What the columns of each kind of file can be mapped to.
public record Targets(List<String> required, List<String> optional, String rest) {
    /// The names under which further columns may be listed, whatever the kind.
    static final List<String> RESTS = List.of("properties", "traits", "fields");

    private static final Targets EVENTS = new Targets(
            List.of("at", "event"),
            List.of("id", "message_id", "kind", "user", "anonymous", "account", "bot"),
            "properties");
    private static final Targets PEOPLE =
            new Targets(List.of("user"), List.of("at", "account", "since", "email", "name"), "traits");
    private static final Targets ACCOUNTS = new Targets(List.of("account"), List.of("at", "name", "domains"), "traits");
    private static final Targets DEALS = new Targets(
            List.of("deal", "account", "at", "stage"),
            List.of("name", "amount", "currency", "owner", "close_date"),
            "fields");

    public static Targets of(ImportKind kind) {
        return switch (kind) {
            case EVENTS -> EVENTS;
            case PEOPLE -> PEOPLE;
            case ACCOUNTS -> ACCOUNTS;
            case DEALS -> DEALS;
        };
    }

    boolean knows(String target) {
        return required.contains(target) || optional.contains(target);
    }

    List<String> all() {
        return java.util.stream.Stream.of(required, optional, List.of(rest))
                .flatMap(List::stream)
                .toList();
    }
}
