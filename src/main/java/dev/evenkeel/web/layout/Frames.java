package dev.evenkeel.web.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/// Makes the [Frame] of a request.
final class Frames {
    static final String THEME = "theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final AsOfDay asOfDay;
    private final String assets;

    Frames(AsOfDay asOfDay, String assets) {
        this.asOfDay = asOfDay;
        this.assets = assets;
    }

    Frame of(HttpServletRequest request, HttpServletResponse response) {
        return new Frame(
                request.getRemoteUser(),
                request.isUserInRole("ADMIN"),
                request.isUserInRole("ADMIN") || request.isUserInRole("EDITOR"),
                request.getRequestURI(),
                asked(request),
                asOfDay.of(request.getParameter("asof")),
                csrf(request),
                theme(WebUtils.getCookie(request, THEME)),
                assets,
                toast(RequestContextUtils.getInputFlashMap(request)));
    }

    private static Link asked(HttpServletRequest request) {
        var link = new Link(request.getRequestURI(), Map.of());
        if (!"GET".equals(request.getMethod())) return link;
        for (var name : request.getParameterMap().keySet()) link = link.with(name, request.getParameter(name));
        return link.without("asof");
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Frame.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    private static String theme(@Nullable Cookie cookie) {
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    private static @Nullable Toast toast(@Nullable Map<String, ?> flash) {
        return flash != null && flash.get(Toast.NAME) instanceof Toast toast ? toast : null;
    }
}
