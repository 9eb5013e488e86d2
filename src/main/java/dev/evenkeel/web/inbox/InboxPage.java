package dev.evenkeel.web.inbox;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.playbooks.Blocker;
import dev.evenkeel.web.layout.Choice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The inbox of one seller, or of all.
///
/// @param tab `today`, `later` or `settled`
/// @param seller whose it is; empty for everybody's
/// @param sellers to choose from
/// @param own whether the reader is the seller
/// @param acts whether anything can be done: not on an earlier day
/// @param set whether any playbook is live
public record InboxPage(
        String tab,
        String seller,
        List<Choice> sellers,
        boolean own,
        boolean acts,
        boolean set,
        int today,
        int later,
        List<Row> rows,
        List<Problem> problems) {

    /// An account in the list.
    ///
    /// @param say what the playbooks tell the seller
    /// @param why what set them off
    /// @param until when it comes back, where it is snoozed
    /// @param last the last word about it, where it is settled
    public record Row(
            long id,
            String accountKey,
            String account,
            String definition,
            String points,
            LocalDate since,
            String seller,
            List<String> playbooks,
            List<String> say,
            String why,
            LocalDate day,
            List<Contact> people,
            @Nullable String segment,
            @Nullable LocalDate until,
            String last,
            String state) {}

    /// Somebody to talk to.
    public record Contact(
            String key,
            String name,
            @Nullable String title,
            @Nullable LocalDate lastActive) {}

    public boolean is(String other) {
        return tab.equals(other);
    }

    /// Why an account may be no case for sales.
    public static List<Choice> reasons() {
        return Arrays.stream(Blocker.values())
                .map(reason -> new Choice(reason.name(), reason.title()))
                .toList();
    }
}
