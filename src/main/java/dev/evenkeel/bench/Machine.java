package dev.evenkeel.bench;

import java.lang.management.ManagementFactory;

/// What the figures were measured on, as far as it matters to them.
record Machine(int cores, long memoryBytes, String jdk, String system) {
    static Machine here() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    @Override
    public String toString() {
        return "%d cores, %d GB of memory, %s, JDK %s"
                .formatted(cores, Math.round(memoryBytes / 1e9), system, jdk.strip());
    }
}
