package dev.evenkeel.demo;

import dev.evenkeel.accounts.Deals;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Playbooks;
import dev.evenkeel.playbooks.Retelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/// Tells the {@link PlaybookStory} once, as soon as the deals are taken in.
record PlaybookStories(Playbooks playbooks, Retelling retelling, Inbox inbox, Deals deals) {
    static final List<String> NAMES = List.of("call-the-ready", "wired-in", "gone-quiet");
    private static final long HALF_A_SECOND = 500_000_000;
    private static final int PATIENCE = 1200;

    /// @param folder where it is noted that it was told
    void tellOnce(Harbourline world, Path folder) throws IOException {
        var told = folder.resolve("playbooks-told");
        if (Files.exists(told)) return;
        for (int i = 0; i < PATIENCE && deals.of(null, null).isEmpty(); i++) LockSupport.parkNanos(HALF_A_SECOND);
        new PlaybookStory(world.config(), playbooks, retelling, inbox).tell(texts());
        Files.createFile(told);
    }

    static Map<String, String> texts() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        texts.put("sellers.yaml", resource("sellers"));
        for (var name : NAMES) texts.put(name + ".yaml", resource(name));
        return texts;
    }

    private static String resource(String name) throws IOException {
        var path = "/examples/harbourline/playbooks/" + name + ".yaml";
        try (var stream = Objects.requireNonNull(PlaybookStories.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
