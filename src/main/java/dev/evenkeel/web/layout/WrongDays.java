package dev.evenkeel.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a page of a day that cannot be shown, and says why, rather than showing another day.
final class WrongDays implements HandlerInterceptor {
    private final AsOfDay days;

    WrongDays(AsOfDay days) {
        this.days = days;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var asked = request.getParameter(AsOfDay.PARAMETER);
        var advice = asked == null || asked.isBlank() ? null : advice(asked.strip());
        if (advice == null) return true;
        var code = HttpStatus.UNPROCESSABLE_CONTENT.value();
        request.setAttribute(ErrorPage.class.getName(), new ErrorPage(code, "That day cannot be shown", advice));
        response.sendError(code);
        return false;
    }

    private @Nullable String advice(String asked) {
        var today = days.today();
        try {
            return LocalDate.parse(asked).isAfter(today)
                    ? asked + " is yet to come. Choose a day up to today, " + Say.longDay(today) + " (UTC)."
                    : null;
        } catch (DateTimeParseException malformed) {
            return "“" + asked + "” is not a day. Write it as " + today + ", or choose it above any page.";
        }
    }
}
