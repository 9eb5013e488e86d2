package dev.evenkeel.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Which Evenkeel this is.
final class Build implements IVersionProvider {
    /// As the jar's manifest says.
    static String version() {
        return Objects.requireNonNullElse(Build.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Evenkeel " + version() + " on Java " + Runtime.version()};
    }
}
