package dev.evenkeel.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A form that came from a page of before the server's last start, with what was typed.
///
/// @param fields what is sent again; empty where it cannot be kept: files, and passwords, which no page repeats
/// @param back the page that it came from
public record Stale(String action, List<Choice> fields, boolean kept, String back) {
    private static final Set<String> LEFT_OUT = Set.of("_csrf");

    public static Stale of(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        var names = request.getParameterMap().keySet();
        boolean kept = !type.startsWith("multipart/") && !names.contains("password");
        var fields = new ArrayList<Choice>();
        if (kept)
            request.getParameterMap().forEach((name, values) -> {
                if (!LEFT_OUT.contains(name)) for (var value : values) fields.add(new Choice(name, value));
            });
        return new Stale(request.getRequestURI(), fields, kept, back(request));
    }

    /// Whether the browser says that a page of this server sent it: nobody else's is offered to be sent again.
    public static boolean fromOurOwnPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin = request.getHeader("Origin");
        return origin != null && Objects.equals(URI.create(origin).getAuthority(), request.getHeader("Host"));
    }

    private static String back(HttpServletRequest request) {
        var path = path(request.getHeader("Referer"));
        return path == null || !path.startsWith("/") ? "/accounts" : path;
    }

    private static @Nullable String path(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).getRawPath();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
