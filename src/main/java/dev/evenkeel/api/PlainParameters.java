package dev.evenkeel.api;

import dev.evenkeel.foundation.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a parameter that holds the character 0, which no text of people does and PostgreSQL does not take.
final class PlainParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (var parameter : request.getParameterMap().entrySet())
            for (var value : parameter.getValue())
                if (value.indexOf('\0') >= 0)
                    throw new Refused(parameter.getKey(), "It holds the character 0", "Leave that character out");
        return true;
    }
}
