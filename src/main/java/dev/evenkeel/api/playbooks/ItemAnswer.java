package dev.evenkeel.api.playbooks;

import dev.evenkeel.playbooks.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An account in a seller's inbox.
record ItemAnswer(
        long id,
        String account,
        String seller,
        Instant put,
        String state,
        @Nullable LocalDate until,
        boolean touched,
        boolean met,
        boolean won,
        List<Cause> causes,
        List<Said> said) {
    record Cause(String playbook, int version, long run, String why, double score, String say) {}

    record Said(
            Instant at,
            String by,
            String what,
            @Nullable String reason,
            @Nullable String note,
            @Nullable LocalDate until) {}

    static ItemAnswer of(Item item) {
        var standing = item.standing();
        return new ItemAnswer(
                item.id(),
                item.accountKey(),
                standing.seller(),
                item.put(),
                standing.state().word(),
                standing.until(),
                standing.touched(),
                standing.met(),
                standing.won(),
                item.runs().stream()
                        .map(one -> new Cause(
                                one.run().playbook(),
                                one.run().version(),
                                one.run().id(),
                                one.run().why(),
                                one.run().score(),
                                one.say()))
                        .toList(),
                item.entries().stream()
                        .map(one -> new Said(
                                one.at(),
                                one.by(),
                                one.what().word(),
                                one.reason() == null
                                        ? null
                                        : one.reason().name().toLowerCase(Locale.ROOT),
                                one.note(),
                                one.until()))
                        .toList());
    }
}
