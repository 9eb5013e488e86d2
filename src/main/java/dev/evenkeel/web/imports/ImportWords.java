package dev.evenkeel.web.imports;

import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.ImportState;
import org.jspecify.annotations.Nullable;

/// Imports in the words of the pages.
public final class ImportWords {
    private ImportWords() {}

    public static String of(@Nullable ImportKind kind) {
        return switch (kind) {
            case null -> "not said yet";
            case EVENTS -> "Events";
            case PEOPLE -> "People";
            case ACCOUNTS -> "Accounts";
            case DEALS -> "Deals";
        };
    }

    public static String hint(ImportKind kind) {
        return switch (kind) {
            case EVENTS -> "who did what and when";
            case PEOPLE -> "who they are and where they belong";
            case ACCOUNTS -> "companies with their traits";
            case DEALS -> "deals and the stages they entered";
        };
    }

    public static String of(ImportState state) {
        return switch (state) {
            case UPLOADED -> "Waits for its mapping";
            case CHECKED -> "Checked, ready to start";
            case WAITING -> "Waits for its turn";
            case RUNNING -> "Running";
            case INTERRUPTED -> "Interrupted, can go on";
            case DONE -> "Done";
            case FAILED -> "Failed";
            case CANCELLED -> "Stopped, can go on";
        };
    }

    /// The colour of a state.
    public static String tone(ImportState state) {
        return switch (state) {
            case DONE -> "ready";
            case FAILED -> "bad";
            case WAITING, RUNNING, INTERRUPTED, CANCELLED -> "warming";
            case UPLOADED, CHECKED -> "";
        };
    }

    /// What a target of a mapping is called.
    static String target(String name) {
        return switch (name) {
            case "at" -> "time";
            case "event" -> "event name";
            case "id" -> "id of the row";
            case "message_id" -> "message id";
            case "kind" -> "kind of call";
            case "user" -> "user id";
            case "anonymous" -> "anonymous id";
            case "account" -> "account";
            case "bot" -> "whether it is a bot";
            case "since" -> "member since";
            case "email" -> "e-mail";
            case "domains" -> "e-mail domains";
            case "deal" -> "deal id";
            case "close_date" -> "close date";
            case "properties" -> "a property";
            case "traits" -> "a trait";
            case "fields" -> "a field";
            default -> name;
        };
    }
}
