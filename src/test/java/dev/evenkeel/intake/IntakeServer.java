package dev.evenkeel.intake;

import dev.evenkeel.foundation.Database;
import java.nio.file.Path;
import java.time.InstantSource;

/// The module alone as a process of its own, for tests that kill it and for measurements.
///
/// Arguments: folder, address of a database that is migrated for `intake`, port or 0. Prints its URL when it is ready.
public final class IntakeServer {
    private IntakeServer() {}

    public static void main(String... arguments) throws InterruptedException {
        var world = new IntakeWorld(
                Path.of(arguments[0]),
                Database.at(arguments[1]),
                InstantSource.system(),
                Long.MAX_VALUE,
                Integer.parseInt(arguments[2]));
        System.out.println(world.url());
        Thread.currentThread().join();
    }
}
