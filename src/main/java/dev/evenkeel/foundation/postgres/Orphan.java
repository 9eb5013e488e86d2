package dev.evenkeel.foundation.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL that an earlier server left behind in the same folder, still running.
///
/// @param process the process named in `postmaster.pid`, if it is alive and works in that folder
record Orphan(Optional<ProcessHandle> process) {

    static Orphan in(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) return new Orphan(Optional.empty());
        var lines = Files.readAllLines(file);
        if (lines.isEmpty()) return new Orphan(Optional.empty());
        var pid = Long.parseLong(lines.getFirst().strip());
        return new Orphan(ProcessHandle.of(pid).filter(handle -> worksIn(pid, cluster)));
    }

    /// Process numbers are used again: only a process whose working directory is the cluster is ours.
    private static boolean worksIn(long pid, Path cluster) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(cluster.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    /// Asks it to stop and waits; it would hold the folder's lock and its shared memory otherwise.
    void stop() throws IOException {
        if (process.isEmpty()) return;
        var orphan = process.get();
        try {
            Signals.interrupt(orphan.pid());
            orphan.onExit().get(30, TimeUnit.SECONDS);
        } catch (Exception stuck) {
            throw new IOException(
                    "A PostgreSQL of an earlier server (process " + orphan.pid() + ") does not stop", stuck);
        }
    }
}
