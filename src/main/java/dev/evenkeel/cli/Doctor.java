package dev.evenkeel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Look whether a server can run here, or does, and say what to do where it cannot.",
            "Changes nothing."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is well", "1:something is bad"})
final class Doctor implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Data directory (EVENKEEL_DATA; ~/.evenkeel).")
    @Nullable
    Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port (EVENKEEL_PORT; 7400).")
    @Nullable
    Integer port;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = Output.of(spec);
        var root = ServerRun.directory(data, ".evenkeel").toAbsolutePath().normalize();
        var machine = new MachineChecks(root);
        var findings = List.of(
                machine.java(),
                machine.dataDirectory(),
                machine.space(),
                DatabaseCheck.of(System.getenv("EVENKEEL_DATABASE_URL")),
                new ServerCheck(Ports.of(port)).look());
        findings.forEach(finding -> finding.tell(out));
        out.flush();
        return findings.stream().anyMatch(finding -> finding.mark() == Finding.Mark.BAD) ? 1 : 0;
    }
}
