package dev.evenkeel.slack;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Item;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What sellers say about their accounts by buttons in Slack. What came of a click is whispered to whoever clicked.
final class InboxClicks {
    static final String DONE = "inbox_done";
    static final String SNOOZE = "inbox_snooze";
    static final Pattern ANY = Pattern.compile("inbox_(done|snooze)");
    private static final int WEEK = 7;

    private final Database database;
    private final Deliveries deliveries;
    private final Approvers people;
    private final Whispers whispers;
    private final Inbox inbox;
    private final InstantSource clock;

    InboxClicks(
            Database database,
            Deliveries deliveries,
            Approvers people,
            Whispers whispers,
            Inbox inbox,
            InstantSource clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.people = people;
        this.whispers = whispers;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// @param delivery Slack's id of it: one that came before changes nothing
    void take(String delivery, String user, String channel, String action, String value) {
        if (!value.matches("\\d{1,18}")) return;
        try {
            var email = people.email(user);
            if (email == null)
                whisper(delivery, channel, user, "Nothing is changed: your address is not visible in Slack.");
            else
                database.transact(() -> {
                    if (deliveries.isNew(delivery))
                        whisper(delivery, channel, user, said(Long.parseLong(value), action, email));
                });
        } catch (SlackSays no) {
            whisper(
                    delivery,
                    channel,
                    user,
                    "Nothing is changed: Slack does not say who you are. Try again in a minute.");
        }
    }

    private String said(long item, String action, String by) {
        try {
            var after = database.part(() -> say(item, action, by));
            return after.accountKey() + " is " + after.standing().state().word() + ".";
        } catch (Refused refused) {
            return refused.problems().stream()
                    .map(problem -> problem.what() + ". " + problem.remedy() + ".")
                    .collect(Collectors.joining("\n"));
        }
    }

    private Item say(long item, String action, String by) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return action.equals(SNOOZE) ? inbox.snooze(item, today.plusDays(WEEK), by) : inbox.done(item, "In Slack", by);
    }

    private void whisper(String delivery, String channel, String user, String text) {
        whispers.say(delivery, channel, user, Mrkdwn.escaped(text));
    }
}
