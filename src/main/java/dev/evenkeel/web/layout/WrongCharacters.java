package dev.evenkeel.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses what holds the character 0, which no text of people does and PostgreSQL does not take.
final class WrongCharacters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        for (var field : request.getParameterMap().entrySet())
            for (var value : field.getValue())
                if (value.indexOf('\0') >= 0) return refuse(request, response, field.getKey());
        return true;
    }

    private static boolean refuse(HttpServletRequest request, HttpServletResponse response, String field)
            throws IOException {
        var code = HttpStatus.UNPROCESSABLE_CONTENT.value();
        var advice = "“" + Say.field(field) + "” holds a character that cannot be kept. Go back and write it again.";
        request.setAttribute(ErrorPage.class.getName(), new ErrorPage(code, "That cannot be read", advice));
        response.sendError(code);
        return false;
    }
}
