package dev.evenkeel.api;

import dev.evenkeel.access.ApiKey;
import dev.evenkeel.access.ApiKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in whoever shows a working key: `Authorization: Bearer eka_…`.
final class BearerKeys extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";

    private final ApiKeys keys;

    BearerKeys(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        secret(request).flatMap(keys::find).ifPresent(key -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication(key));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    static Optional<String> secret(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) return Optional.empty();
        return Optional.of(header.substring(BEARER.length()).strip());
    }

    private static Authentication authentication(ApiKey key) {
        var authorities = key.scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(scope.authority()))
                .toList();
        var who = UsernamePasswordAuthenticationToken.authenticated(key.principal(), null, authorities);
        who.setDetails(key);
        return who;
    }
}
