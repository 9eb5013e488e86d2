package dev.evenkeel.playbooks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The ways to the outside that are open.
public final class Channels {
    private final Map<Channel.Kind, Channel> open = new ConcurrentHashMap<>();

    public void open(Channel.Kind kind, Channel channel) {
        if (open.putIfAbsent(kind, channel) != null) throw new IllegalStateException("Two channels of " + kind);
    }

    /// Why nothing would be sent now.
    public Optional<String> objection(Channel.Kind kind) {
        var channel = open.get(kind);
        return channel == null ? Optional.of(kind.closed()) : channel.objection();
    }

    /// @return why it was not sent; empty where it is on its way
    Optional<String> send(Message message) {
        var channel = open.get(message.kind());
        return channel == null ? Optional.of(message.kind().closed()) : channel.send(message);
    }
}
