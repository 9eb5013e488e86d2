package dev.evenkeel.web.layout;

import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What a page was sent and cannot read, where the page itself does not show it beside its form: a link that was
/// changed
/// by hand, a field that a browser would not send.
@ControllerAdvice("dev.evenkeel.web")
class WrongFields {
    @ExceptionHandler
    Page misspelt(MethodArgumentTypeMismatchException wrong) {
        return page(
                HttpStatus.BAD_REQUEST,
                "That cannot be read",
                "“" + Say.cut(String.valueOf(wrong.getValue())) + "” is not " + noun(wrong.getRequiredType()) + " ("
                        + Say.field(wrong.getName()) + "). Go back and write it again.");
    }

    @ExceptionHandler
    Page missing(MissingServletRequestParameterException absent) {
        return page(
                HttpStatus.BAD_REQUEST,
                "Something is missing",
                "“" + Say.field(absent.getParameterName()) + "” was not sent. Go back, fill it in, and send it again.");
    }

    @ExceptionHandler
    Page refused(Refused refused) {
        var words = refused.problems().stream()
                .map(one -> Say.quoted(one.what()) + ". " + Say.quoted(one.remedy()) + ".")
                .collect(Collectors.joining(" "));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "That was refused", words);
    }

    private static String noun(@Nullable Class<?> type) {
        if (LocalDate.class.equals(type)) return "a day, such as 2027-01-31";
        if (type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type)))
            return boolean.class.equals(type) ? "true or false" : "a number in reach";
        return "what belongs there";
    }

    private static Page page(HttpStatus status, String title, String advice) {
        return new Page("layout/error", new ErrorPage(status.value(), title, advice), status);
    }
}
