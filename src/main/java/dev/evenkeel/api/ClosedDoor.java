package dev.evenkeel.api;

import dev.evenkeel.foundation.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/// Tells a program without a key, or with one that may not do what it asks for, what it lacks.
final class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String NOT_ALLOWED = "The key may not do this";

    private final JsonMapper json;
    private final Editing editing;

    ClosedDoor(JsonMapper json, Editing editing) {
        this.json = json;
        this.editing = editing;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        var what = BearerKeys.secret(request).isPresent()
                ? "This is not a working API key"
                : "There is no API key in the request";
        answer(
                response,
                HttpStatus.UNAUTHORIZED,
                "A key is needed",
                new Problem(
                        HttpHeaders.AUTHORIZATION,
                        what,
                        "Send Authorization: Bearer with a key from POST /api/v1/keys or EVENKEEL_API_KEY"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        var what = request.getMethod() + " " + request.getRequestURI();
        var needed = Doors.needed(request);
        var scope = new Problem(
                what,
                "It needs the scope " + needed.word() + ", and this key has " + held(),
                "Use a key with the scope " + needed.word());
        var who = SecurityContextHolder.getContext().getAuthentication();
        boolean lacksScope = who == null || !DoorConfiguration.holds(who, needed);
        answer(
                response,
                HttpStatus.FORBIDDEN,
                NOT_ALLOWED,
                lacksScope ? scope : editing.objection(who, what).orElse(scope));
    }

    private static String held() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) return "none";
        var scopes = Set.copyOf(who.getAuthorities()).stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("SCOPE_"))
                .map(authority -> authority.substring("SCOPE_".length()))
                .sorted()
                .toList();
        return String.join(", ", scopes);
    }

    private void answer(HttpServletResponse response, HttpStatus status, String title, Problem problem)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(ProblemResponses.detail(status, title, problem)));
    }
}
