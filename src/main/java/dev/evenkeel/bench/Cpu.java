package dev.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// CPU time of a process and all that it started, ended children included, from `/proc`.
final class Cpu {
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;
    private static final double TICKS_A_SECOND = 100;

    private Cpu() {}

    /// In seconds.
    static double of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(Cpu::ticks)
                        .sum()
                / TICKS_A_SECOND;
    }

    private static long ticks(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = USER; i <= CHILDREN_SYSTEM; i++) ticks += Long.parseLong(fields[i]);
            return ticks;
        } catch (IOException ended) {
            return 0; // its parent has the time now
        }
    }
}
