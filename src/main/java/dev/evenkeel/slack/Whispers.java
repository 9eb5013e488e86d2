package dev.evenkeel.slack;

import dev.evenkeel.foundation.Carrier;
import dev.evenkeel.foundation.Delivery;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.foundation.Outgoing;
import tools.jackson.databind.json.JsonMapper;

/// Words that only one person sees, after a click.
final class Whispers implements Carrier {
    static final String KIND = "slack whisper";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbox outbox;
    private final Workspace workspace;

    Whispers(Outbox outbox, Workspace workspace) {
        this.outbox = outbox;
        this.workspace = workspace;
    }

    record Whisper(String channel, String user, String text) {}

    /// @param key of what it answers
    void say(String key, String channel, String user, String text) {
        outbox.put(KIND, key, JSON.writeValueAsString(new Whisper(channel, user, text)));
    }

    @Override
    public Delivery carry(Outgoing message) {
        var whisper = JSON.readValue(message.body(), Whisper.class);
        try {
            workspace.whisper(whisper.channel(), whisper.user(), whisper.text());
            return Delivery.SENT;
        } catch (SlackSays no) {
            return no.delivery();
        }
    }
}
