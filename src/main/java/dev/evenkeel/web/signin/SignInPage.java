package dev.evenkeel.web.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/// The way in.
///
/// @param fault why the last attempt failed
public record SignInPage(@Nullable Fault fault) {
    /// Why somebody was not let in.
    public enum Fault {
        WRONG("Name and password do not fit together."),
        PATIENCE("Too many attempts. Wait five minutes, then try again.");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        static Fault of(AuthenticationException failure) {
            return failure instanceof LockedException ? PATIENCE : WRONG;
        }
    }
}
