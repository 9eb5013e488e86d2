package dev.evenkeel.api;

import dev.evenkeel.access.ApiKey;
import dev.evenkeel.access.ApiKeys;
import dev.evenkeel.access.Editors;
import dev.evenkeel.foundation.Problem;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// What only editors save, also by way of a key: a key may do no more than whoever made it may do by now. The key of
/// the settings is that of whoever runs the server, and may do everything.
public final class Editing {
    private final ApiKeys keys;
    private final Editors editors;

    Editing(ApiKeys keys, Editors editors) {
        this.keys = keys;
        this.editors = editors;
    }

    /// Why the key of this request may not; nothing where it may.
    public Optional<Problem> objection(String what) {
        return objection(SecurityContextHolder.getContext().getAuthentication(), what);
    }

    Optional<Problem> objection(@org.jspecify.annotations.Nullable Authentication who, String what) {
        if (who == null || !(who.getDetails() instanceof ApiKey key)) return Optional.empty();
        return keys.owner(key)
                .filter(owner -> !editors.mayEdit(owner))
                .map(owner -> new Problem(
                        what,
                        "Only editors and administrators save this, and " + owner + ", who made the key " + key.name()
                                + ", is none",
                        "Use a key that an editor or administrator made, or have " + owner + " made one"));
    }

    /// Refuses what only editors save.
    public static final class NotAnEditor extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        public NotAnEditor(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
