package dev.evenkeel.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;

/// The sessions that are signed in now; ending one takes effect with its next request.
public final class OpenSessions {
    private final SessionRegistry sessions;

    OpenSessions(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /// Notes a session that was signed in outside the form for it.
    void opened(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication known)
            sessions.registerNewSession(request.getSession().getId(), Objects.requireNonNull(known.getPrincipal()));
    }

    public void end(String user) {
        endOthers(user, "");
    }

    /// Ends every session of a user but one.
    public void endOthers(String user, String kept) {
        sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof UserDetails known
                        && known.getUsername().equals(user))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .filter(session -> !session.getSessionId().equals(kept))
                .forEach(session -> session.expireNow());
    }
}
