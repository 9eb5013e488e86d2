package dev.evenkeel.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looking for the CSRF token reads a form with files as a whole, to disk; a stranger must not get as far as that.
final class UploadsOfUsersOnly extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/") && nobody()) response.sendRedirect("/sign-in");
        else next.doFilter(request, response);
    }

    private static boolean nobody() {
        return SecurityContextHolder.getContext().getAuthentication() == null;
    }
}
