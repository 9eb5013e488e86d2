package dev.evenkeel.api;

import dev.evenkeel.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;

/// Which scope a request needs.
final class Doors {
    static final String OPEN = "/api/v1/openapi";

    private static final Set<String> ASKING =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());
    /// What concerns the server itself, its keys, and what leaves it.
    private static final Set<String> HOUSE =
            Set.of("/api/v1/keys", "/api/v1/write-keys", "/api/v1/outgoing", "/api/v1/webhooks");
    /// Questions whose text is too long for an address.
    private static final Set<String> QUESTIONS = Set.of(
            "/api/v1/definitions/check",
            "/api/v1/backtests",
            "/api/v1/imports/mappings",
            "/api/v1/fits/weigh",
            "/api/v1/catalogue/imports/guess",
            "/api/v1/capacity/can-promise",
            "/api/v1/capacity/plan/check",
            "/api/v1/desk/preview",
            "/api/v1/desk/policy/check");

    /// What only editors save: that by which others work.
    private static final Set<String> EDITED = Set.of(
            "/api/v1/desk/policy",
            "/api/v1/capacity/plan",
            "/api/v1/capacity/changes",
            "/api/v1/capacity/losses",
            "/api/v1/catalogue");

    private static final String LOSSES = "/api/v1/capacity/losses";

    private Doors() {}

    static Scope needed(HttpServletRequest request) {
        var path = request.getServletPath();
        if (HOUSE.stream().anyMatch(path::startsWith)) return Scope.ADMIN;
        return ASKING.contains(request.getMethod()) || QUESTIONS.contains(path) ? Scope.READ : Scope.WRITE;
    }

    /// Whether only editors may do it. Documents of many kinds are told apart where they are taken in.
    static boolean isEdited(HttpServletRequest request) {
        var path = request.getServletPath();
        if (needed(request) != Scope.WRITE || path.equals(LOSSES)) return false;
        return EDITED.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }

    static boolean isOpen(HttpServletRequest request) {
        return request.getServletPath().startsWith(OPEN);
    }
}
