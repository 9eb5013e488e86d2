package dev.evenkeel.api;

import dev.evenkeel.foundation.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Says in the header `As-Of` of which day an answer speaks, and refuses a day that it cannot speak of rather than
/// passing it over in silence.
final class DayOfAnswers implements HandlerInterceptor {
    static final String HEADER = "As-Of";
    private static final String PARAMETER = "as_of";

    private final Today today;

    DayOfAnswers(Today today) {
        this.today = today;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET") || !(handler instanceof HandlerMethod method)) return true;
        var asked = request.getParameter(PARAMETER);
        if (asked != null && !takesDay(method))
            throw new Refused(
                    PARAMETER,
                    request.getRequestURI() + " speaks of now only",
                    "Leave as_of out; GET " + Doors.OPEN + ".json tells which answers take it");
        response.setHeader(HEADER, day(asked).toString());
        return true;
    }

    /// A day that cannot be read is refused where it is read.
    private LocalDate day(@Nullable String asked) {
        try {
            return asked == null || asked.isBlank() ? today.or(null) : LocalDate.parse(asked);
        } catch (DateTimeParseException refusedLater) {
            return today.or(null);
        }
    }

    private static boolean takesDay(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .anyMatch(parameter -> parameter != null
                        && (parameter.name().equals(PARAMETER)
                                || parameter.value().equals(PARAMETER)));
    }
}
