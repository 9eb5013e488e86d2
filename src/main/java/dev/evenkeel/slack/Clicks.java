package dev.evenkeel.slack;

import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Outcome;
import dev.evenkeel.desk.Ruling;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decisions by the buttons of cards. What came of one is whispered to whoever clicked; the cards themselves follow the
/// desk.
final class Clicks {
    private final Database database;
    private final Deliveries deliveries;
    private final Approvers approvers;
    private final Whispers whispers;
    private final Desk desk;

    Clicks(Database database, Deliveries deliveries, Approvers approvers, Whispers whispers, Desk desk) {
        this.database = database;
        this.deliveries = deliveries;
        this.approvers = approvers;
        this.whispers = whispers;
        this.desk = desk;
    }

    /// @param delivery Slack's id of it
    /// @param words what stands in the card's field
    record Click(
            String delivery,
            String user,
            String channel,
            Ruling ruling,
            Press press,
            @Nullable String words) {}

    /// Decides and answers in one transaction; a delivery that came before changes nothing.
    void take(Click click) {
        String email;
        try {
            email = approvers.email(click.user());
        } catch (SlackSays no) {
            whisper(click, "It is not decided: Slack does not say who you are. Try again in a minute.");
            return;
        }
        if (email == null) whisper(click, "It is not decided: your address is not visible in Slack.");
        else
            database.transact(() -> {
                if (deliveries.isNew(click.delivery())) whisper(click, said(click, email));
            });
    }

    private String said(Click click, String email) {
        try {
            return database.part(() -> decided(click, email)).words();
        } catch (Refused refused) {
            return refused.problems().stream().map(Clicks::words).collect(Collectors.joining("\n"));
        }
    }

    private Outcome decided(Click click, String email) {
        var press = click.press();
        var request = desk.with(press.request())
                .orElseThrow(() -> new Refused("request", "It is not there any more", "Look at the desk"));
        var by = approvers.named(request, press.step(), email);
        boolean onCondition = click.ruling() == Ruling.APPROVE_IF;
        var outcome = desk.decide(
                press.request(),
                press.step(),
                click.ruling(),
                onCondition ? click.words() : null,
                onCondition ? null : click.words(),
                by);
        if (outcome.request().standing().round() != press.round())
            throw new Refused("card", "It is of an earlier round", "Look at the newer card");
        return outcome;
    }

    private static String words(Problem problem) {
        return problem.what() + ". " + problem.remedy() + ".";
    }

    private void whisper(Click click, String text) {
        whispers.say(click.delivery(), click.channel(), click.user(), Mrkdwn.escaped(text));
    }
}
