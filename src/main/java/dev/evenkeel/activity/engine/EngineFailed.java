package dev.evenkeel.activity.engine;

/// The analytic engine could not do its work; the cause says why.
public final class EngineFailed extends RuntimeException {
    EngineFailed(String what, Exception cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
