package dev.evenkeel.demo;

import dev.evenkeel.accounts.Deals;
import dev.evenkeel.promises.Claims;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.Pulses;
import dev.evenkeel.promises.Readings;
import dev.evenkeel.promises.Sheets;
import dev.evenkeel.promises.Signatures;
import dev.evenkeel.promises.launches.Launches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// Tells the {@link PromiseStory} once, as soon as the deals it speaks of are taken in.
record PromiseStories(
        Promises promises,
        Sheets sheets,
        Signatures signatures,
        Claims claims,
        Pulses pulses,
        Launches launches,
        Readings readings,
        MotionStory motion,
        Deals deals) {
    private static final long HALF_A_SECOND = 500_000_000;
    private static final int PATIENCE = 1200;

    /// @param folder where it is noted that it was told
    void tellOnce(Harbourline world, Path folder) throws IOException {
        var told = folder.resolve("promises-told");
        if (Files.exists(told)) return;
        var story = new PromiseStory(world, promises);
        for (int i = 0; i < PATIENCE && !story.canBeTold(deals); i++) LockSupport.parkNanos(HALF_A_SECOND);
        story.tell();
        new SheetStory(world, sheets, signatures, claims, pulses).tell();
        new LaunchStory(world.config().today(), launches, sheets, readings).tell();
        motion.tell(world);
        Files.createFile(told);
    }
}
