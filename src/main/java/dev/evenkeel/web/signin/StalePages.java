package dev.evenkeel.web.signin;

import dev.evenkeel.web.layout.Stale;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;

/// A page that stood open while the server started again sends a token of before. If it is one of our own pages, what
/// was typed is offered for sending once more; htmx is handed the new token, with which the reader can try again.
final class StalePages implements AccessDeniedHandler {
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException) || !Stale.fromOurOwnPage(request)) {
            otherwise.handle(request, response, denied);
            return;
        }
        if (request.getHeader("HX-Request") != null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)
            response.setHeader("HX-Trigger", "{\"fresh-token\":\"" + token.getToken() + "\"}");
        request.setAttribute(Stale.class.getName(), Stale.of(request));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
