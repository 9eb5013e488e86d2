package dev.evenkeel.web.settings;

import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.foundation.Settings;
import dev.evenkeel.web.accounts.Fact;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What this server is, for whoever looks after it.
@Component
class About {
    private final DataDirectory directory;
    private final Settings settings;

    About(DataDirectory directory, Settings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    List<Fact> facts() {
        var version = About.class.getPackage().getImplementationVersion();
        return List.of(
                new Fact("Evenkeel", Objects.requireNonNullElse(version, "from sources"), null),
                new Fact("Java", Runtime.version().toString(), null),
                new Fact("Data directory", directory.root().toString(), null),
                new Fact("PostgreSQL", settings.databaseUrl() == null ? "run by this server" : "your own", null));
    }
}
