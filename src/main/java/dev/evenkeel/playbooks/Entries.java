package dev.evenkeel.playbooks;

import dev.evenkeel.playbooks.Item.Entry;
import dev.evenkeel.playbooks.Item.Standing;
import dev.evenkeel.playbooks.Item.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the entries of an item come to. A pure function.
final class Entries {
    private Entries() {}

    /// Those that count: without what was taken back.
    static List<Entry> counting(List<Entry> entries) {
        var counting = new ArrayList<Entry>();
        for (var entry : entries) {
            if (entry.what() == Item.What.TAKEN_BACK) {
                if (!counting.isEmpty()) counting.removeLast();
            } else counting.add(entry);
        }
        return counting;
    }

    static Standing standing(String seller, Instant put, List<Entry> entries) {
        var standing = new Standing(seller, State.OPEN, put, null, false, false, false);
        for (var entry : counting(entries)) standing = after(standing, entry);
        return standing;
    }

    private static Standing after(Standing before, Entry entry) {
        return switch (entry.what()) {
            case DONE -> new Standing(before.seller(), State.DONE, entry.at(), null, true, before.met(), before.won());
            case SNOOZED ->
                new Standing(
                        before.seller(),
                        State.SNOOZED,
                        entry.at(),
                        entry.until(),
                        before.touched(),
                        before.met(),
                        before.won());
            case DISQUALIFIED ->
                new Standing(before.seller(), State.DISQUALIFIED, entry.at(), null, true, before.met(), before.won());
            case MET -> new Standing(before.seller(), State.DONE, entry.at(), null, true, true, before.won());
            case WON -> new Standing(before.seller(), State.DONE, entry.at(), null, true, true, true);
            case HANDED ->
                new Standing(
                        Objects.requireNonNull(entry.note()),
                        before.state(),
                        entry.at(),
                        before.until(),
                        before.touched(),
                        before.met(),
                        before.won());
            case TAKEN_BACK -> before;
        };
    }
}
