package dev.evenkeel.cli;

import dev.evenkeel.foundation.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// A refusal is told as a sentence; only a fault of ours shows a stack trace.
final class PlainErrors implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                refused.problems().forEach(problem -> line.getErr().println("evenkeel: " + problem));
                return 1;
            }
        }
        throw failure;
    }
}
