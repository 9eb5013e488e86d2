package dev.evenkeel.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.evenkeel.foundation.Carrier;
import dev.evenkeel.foundation.Delivery;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.foundation.Outgoing;
import dev.evenkeel.playbooks.Channel;
import dev.evenkeel.playbooks.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Accounts that playbooks tell sellers about in Slack, with the reasons and buttons: to themselves where Slack knows
/// their address, in a channel otherwise.
final class Nudges implements Channel, Carrier {
    static final String KIND = "slack playbook";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbox outbox;
    private final Workspace workspace;
    private final String channel;
    private final @Nullable String address;

    /// @param channel for sellers whom Slack does not know
    /// @param address of this server, for links; null where it is not known
    Nudges(Outbox outbox, Workspace workspace, String channel, @Nullable String address) {
        this.outbox = outbox;
        this.workspace = workspace;
        this.channel = channel;
        this.address = address;
    }

    /// What is kept of a message until it is carried.
    record Nudge(
            String seller,
            @Nullable String email,
            String account,
            String accountKey,
            String say,
            String why,
            @Nullable Long item) {}

    @Override
    public Optional<String> send(Message message) {
        var nudge = new Nudge(
                message.seller(),
                message.sellerEmail(),
                message.accountName(),
                message.accountKey(),
                message.say(),
                message.why(),
                message.item());
        outbox.put(KIND, message.key(), JSON.writeValueAsString(nudge));
        return Optional.empty();
    }

    @Override
    public Delivery carry(Outgoing outgoing) {
        var nudge = JSON.readValue(outgoing.body(), Nudge.class);
        try {
            var user = nudge.email() == null ? null : workspace.userOf(nudge.email());
            workspace.post(user == null ? channel : user, text(nudge), blocks(nudge, user == null));
            return Delivery.SENT;
        } catch (SlackSays no) {
            return no.delivery();
        }
    }

    private static String text(Nudge nudge) {
        return nudge.account() + (nudge.say().isEmpty() ? "" : ": " + nudge.say());
    }

    private List<LayoutBlock> blocks(Nudge nudge, boolean named) {
        var name = address == null
                ? "*" + Mrkdwn.escaped(nudge.account()) + "*"
                : "<" + address + place(nudge) + "|" + Mrkdwn.escaped(nudge.account()) + ">";
        var whom = named ? "*" + Mrkdwn.escaped(nudge.seller()) + "*: " : "";
        var lines = new ArrayList<String>();
        lines.add(whom + name);
        if (!nudge.say().isEmpty()) lines.add(Mrkdwn.escaped(nudge.say()));
        lines.add("_" + Mrkdwn.escaped(nudge.why()) + "_");
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(section(one -> one.text(markdownText(String.join("\n", lines)))));
        var item = nudge.item();
        if (item != null) {
            var buttons = new BlockElement[] {
                press(InboxClicks.DONE, "Done", item), press(InboxClicks.SNOOZE, "Snooze a week", item)
            };
            blocks.add(actions(one -> one.elements(asElements(buttons))));
        }
        return blocks;
    }

    private static String place(Nudge nudge) {
        return nudge.item() == null ? "/inbox" : "/inbox/" + nudge.item();
    }

    private static BlockElement press(String action, String label, long item) {
        return button(one -> one.actionId(action).text(plainText(label)).value(Long.toString(item)));
    }
}
