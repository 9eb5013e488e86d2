package dev.evenkeel.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `evenkeel` command: one jar, a subcommand for everything a user does from a shell.
@Command(
        name = "evenkeel",
        mixinStandardHelpOptions = true,
        description = "Sell what the product can keep.",
        versionProvider = Build.class,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            Serve.class,
            Demo.class,
            Import.class,
            Apply.class,
            Backup.class,
            Restore.class,
            Doctor.class,
            Bench.class,
            CommandLine.HelpCommand.class
        })
public final class Main {
    private Main() {}

    static CommandLine line() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(new PlainErrors());
    }

    static void main(String[] args) {
        var line = line();
        System.exit(args.length == 0 ? usage(line) : line.execute(args));
    }

    private static int usage(CommandLine line) {
        line.usage(System.out);
        return 2;
    }
}
