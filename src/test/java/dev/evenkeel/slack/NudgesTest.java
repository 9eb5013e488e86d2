package dev.evenkeel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.desk.DeskWorld;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.playbooks.Channel;
import dev.evenkeel.playbooks.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NudgesTest {
    private final DeskWorld world = new DeskWorld();
    private final SlackStandIn slack = new SlackStandIn();
    private final Outbox outbox = new Outbox(world.database.migrate("foundation"), world);
    private Nudges nudges;

    @BeforeEach
    void open() {
        nudges = new Nudges(outbox, new Workspace(SlackStandIn.TOKEN, slack.api()), "#sellers", "https://keel.example");
        outbox.carry(Nudges.KIND, nudges);
    }

    @AfterEach
    void close() {
        slack.close();
        world.close();
    }

    private static Message message(String key, @Nullable Long item) {
        return new Message(
                key,
                Channel.Kind.SLACK,
                1,
                "call-the-ready",
                7,
                "acme",
                "Acme <Inc>",
                "ready",
                "Ann",
                "ann@harbour.example",
                "",
                "Still waiting",
                "Becomes qualified: 9 people active in 28 days",
                80,
                0,
                item,
                Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void tellsTheSellerOnceWithTheReasonsAndButtons() {
        nudges.send(message("1/remind", 12L));
        nudges.send(message("1/remind", 12L));
        outbox.sweep();
        var posts = slack.calls("chat.postMessage");
        assertThat(posts).hasSize(1);
        assertThat(posts.getFirst().parameter("blocks"))
                .contains("https://keel.example/inbox/12", "lt;Inc", "Still waiting")
                .contains("9 people active in 28 days", "inbox_done", "inbox_snooze");
    }

    @Test
    void hasNoButtonsWhereNothingStandsInAnInbox() {
        nudges.send(message("2/tell", null));
        outbox.sweep();
        assertThat(slack.calls("chat.postMessage").getFirst().parameter("blocks"))
                .doesNotContain("inbox_done");
    }
}
