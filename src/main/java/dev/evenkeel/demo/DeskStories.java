package dev.evenkeel.demo;

import dev.evenkeel.accounts.Deals;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.debt.support.Tickets;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Policies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/// Tells the {@link DeskStory} once, as soon as the deals it speaks of are taken in.
record DeskStories(Policies policies, Desk desk, CustomWorks works, DebtNotes debt, Tickets tickets, Deals deals) {
    private static final long HALF_A_SECOND = 500_000_000;
    private static final int PATIENCE = 1200;
    private static final String POLICY = "/examples/harbourline/desk/desk.yaml";

    /// @param folder where it is noted that it was told
    void tellOnce(Harbourline world, Path folder) throws IOException {
        var told = folder.resolve("desk-told");
        if (Files.exists(told)) return;
        var story = new DeskStory(world, policies, desk, works, debt);
        for (int i = 0; i < PATIENCE && !story.canBeTold(deals); i++) LockSupport.parkNanos(HALF_A_SECOND);
        story.tell(policy());
        new SupportStory(world, tickets, works).tell();
        Files.createFile(told);
    }

    static String policy() throws IOException {
        try (var stream = Objects.requireNonNull(DeskStories.class.getResourceAsStream(POLICY), POLICY)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
