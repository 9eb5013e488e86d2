package dev.evenkeel.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import dev.evenkeel.foundation.Carrier;
import dev.evenkeel.foundation.Delivery;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.foundation.Outgoing;
import dev.evenkeel.promises.Notice;
import dev.evenkeel.promises.NoticeWatcher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What sellers have to be told about their promises, told in Slack: to themselves where their name is an address that
/// Slack knows, in a channel otherwise.
final class Messages implements NoticeWatcher, Carrier {
    static final String KIND = "slack notice";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbox outbox;
    private final Workspace workspace;
    private final String channel;
    private final @Nullable String address;

    /// @param channel for sellers whom Slack does not know
    /// @param address of this server, for links; null where it is not known
    Messages(Outbox outbox, Workspace workspace, String channel, @Nullable String address) {
        this.outbox = outbox;
        this.workspace = workspace;
        this.channel = channel;
        this.address = address;
    }

    record Message(String to, long promise, String text) {}

    @Override
    public void told(Notice notice, Notice.About about) {
        var message = new Message(notice.to(), notice.promise(), notice.text());
        outbox.put(KIND, Long.toString(notice.id()), JSON.writeValueAsString(message));
    }

    @Override
    public Delivery carry(Outgoing outgoing) {
        var message = JSON.readValue(outgoing.body(), Message.class);
        try {
            var user =
                    message.to().contains("@") ? workspace.userOf(message.to().strip()) : null;
            var text = Mrkdwn.escaped(message.text());
            var path = message.promise() == 0 ? "reconciliation" : Long.toString(message.promise());
            var linked = address == null ? text : "<" + address + "/promises/" + path + "|" + text + ">";
            var whole = user == null ? "*" + Mrkdwn.escaped(message.to()) + "*: " + linked : linked;
            workspace.post(user == null ? channel : user, text, List.of(section(one -> one.text(markdownText(whole)))));
            return Delivery.SENT;
        } catch (SlackSays no) {
            return no.delivery();
        }
    }
}
