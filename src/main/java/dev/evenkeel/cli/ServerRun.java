package dev.evenkeel.cli;

import dev.evenkeel.EvenkeelApplication;
import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.foundation.DataFormat;
import dev.evenkeel.foundation.Refused;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/// Runs the server in this process until it is told to end.
final class ServerRun {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Path data;

    ServerRun(Path data) {
        this.data = data.toAbsolutePath();
        settings.put("evenkeel.data", this.data.toString());
    }

    /// The directory by flag, environment or default, in that order.
    static Path directory(@Nullable Path flag, String fallback) {
        if (flag != null) return flag;
        var variable = System.getenv("EVENKEEL_DATA");
        return variable != null ? Path.of(variable) : Path.of(System.getProperty("user.home"), fallback);
    }

    ServerRun with(String setting, @Nullable Object value) {
        if (value != null) settings.put(setting, value.toString());
        return this;
    }

    /// What is wrong with a PostgreSQL of one's own is told in a sentence, before anything starts.
    private static void checkDatabase() {
        var url = System.getenv("EVENKEEL_DATABASE_URL");
        if (url == null) return;
        var found = DatabaseCheck.of(url);
        if (found.mark() == Finding.Mark.BAD) throw new Refused(found.about(), found.words(), found.remedy());
    }

    /// Temporary files are in a folder of the data directory, where those of a killed server are removed. Before the
    /// directory is ours nothing in it may be touched, so the folder has the name of this process.
    ///
    /// @throws dev.evenkeel.foundation.Refused if the directory or the port is taken
    int untilStopped(int port, Runnable started) throws InterruptedException {
        checkDatabase();
        Path temporary;
        try (var directory = DataDirectory.take(data)) {
            DataFormat.check(directory.root());
            Ports.checkFree(port);
            temporary = directory.folder("tmp");
            DataDirectory.emptyTemporaryFolder(temporary);
        }
        settings.forEach(System::setProperty);
        System.setProperty("java.io.tmpdir", temporary.toString());
        new SpringApplication(EvenkeelApplication.class).run();
        DataFormat.mark(data.toAbsolutePath());
        started.run();
        Thread.currentThread().join();
        return 0;
    }
}
