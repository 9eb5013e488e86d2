package dev.evenkeel.webhooks;

import dev.evenkeel.playbooks.Channel;
import dev.evenkeel.playbooks.InboxWatcher;
import dev.evenkeel.playbooks.Item;
import dev.evenkeel.playbooks.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What playbooks tell other programs: that an account reached such a step, that somebody has a task, and what
/// sellers said.
final class PlaybookEvents implements InboxWatcher {
    static final List<String> TYPES = List.of("playbook.reached", "playbook.task", "inbox.said");

    private final Webhooks webhooks;

    PlaybookEvents(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /// A way to the programs that want tasks, or steps.
    Channel channel(Channel.Kind kind) {
        var type = kind == Channel.Kind.TASK ? TYPES.get(1) : TYPES.get(0);
        return new Channel() {
            @Override
            public Optional<String> send(Message message) {
                var objection = objection();
                if (objection.isEmpty())
                    webhooks.announce("playbook_" + message.key().replace('/', '_'), type, message.at(), data(message));
                return objection;
            }

            @Override
            public Optional<String> objection() {
                return webhooks.isWanted(type) ? Optional.empty() : Optional.of(kind.closed());
            }
        };
    }

    private static Map<String, Object> data(Message message) {
        var data = new LinkedHashMap<String, Object>();
        data.put("playbook", message.playbook());
        data.put("run", message.run());
        data.put("account", message.accountKey());
        data.put("account_name", message.accountName());
        data.put("definition", message.definition());
        data.put("why", message.why());
        data.put("score", message.score());
        if (!message.seller().isEmpty()) data.put("seller", message.seller());
        if (message.sellerEmail() != null) data.put("seller_email", message.sellerEmail());
        if (message.kind() == Channel.Kind.TASK) {
            data.put("title", message.subject());
            data.put("due", dueDay(message));
        }
        if (message.item() != null) data.put("inbox", message.item());
        return data;
    }

    private static String dueDay(Message message) {
        return message.at()
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(message.dueDays())
                .toString();
    }

    @Override
    public void said(Item item, Item.Entry entry) {
        var data = new LinkedHashMap<String, Object>();
        data.put("inbox", item.id());
        data.put("account", item.accountKey());
        data.put("seller", item.standing().seller());
        data.put("said", entry.what().word());
        data.put("state", item.standing().state().word());
        data.put("by", entry.by());
        if (entry.reason() != null) data.put("reason", entry.reason().name().toLowerCase(java.util.Locale.ROOT));
        if (entry.note() != null) data.put("note", entry.note());
        if (entry.until() != null) data.put("until", entry.until().toString());
        webhooks.announce("inbox_" + item.id() + "_" + entry.number(), TYPES.get(2), entry.at(), data);
    }
}
