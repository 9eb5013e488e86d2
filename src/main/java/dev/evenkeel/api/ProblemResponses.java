package dev.evenkeel.api;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Tells refusals as RFC 9457 problem details, with every problem found in `problems`.
@RestControllerAdvice("dev.evenkeel.api")
class ProblemResponses {
    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return detail(HttpStatus.UNPROCESSABLE_CONTENT, "The request was refused", refused.problems());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound absent) {
        return detail(HttpStatus.NOT_FOUND, "There is nothing of that name", absent.problem());
    }

    @ExceptionHandler
    ProblemDetail notAnEditor(Editing.NotAnEditor refused) {
        return detail(HttpStatus.FORBIDDEN, ClosedDoor.NOT_ALLOWED, refused.problem());
    }

    @ExceptionHandler
    ProblemDetail misspelt(MethodArgumentTypeMismatchException wrong) {
        var given = "`" + Misread.cut(String.valueOf(wrong.getValue())) + "`";
        return malformed(new Problem(wrong.getName(), given + " is not " + noun(wrong), remedy(wrong)));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException absent) {
        return malformed(new Problem(
                absent.getParameterName(), "It is missing", "Add ?" + absent.getParameterName() + "= to the address"));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException wrong) {
        if (wrong.getCause() == null)
            return malformed(new Problem("body", "It is missing", "Look up its shape in " + Doors.OPEN + ".json"));
        return malformed(Misread.of(wrong.getCause()));
    }

    @ExceptionHandler
    ProblemDetail unsupported(HttpMediaTypeNotSupportedException wrong) {
        var problem = new Problem(
                "Content-Type",
                wrong.getContentType() + " is not taken here",
                "Send one of " + wrong.getSupportedMediaTypes());
        return detail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of the wrong type", problem);
    }

    private static String noun(MethodArgumentTypeMismatchException wrong) {
        var type = wrong.getRequiredType();
        if (LocalDate.class.equals(type)) return "a day";
        return isNumber(type) ? "a whole number" : "a value for it";
    }

    private static String remedy(MethodArgumentTypeMismatchException wrong) {
        var type = wrong.getRequiredType();
        if (LocalDate.class.equals(type)) return "Write it as 2026-03-31";
        if (isNumber(type)) return "Write a whole number, such as 12";
        if (type != null && type.equals(boolean.class)) return "Write true or false";
        return "Look it up in " + Doors.OPEN + ".json";
    }

    private static boolean isNumber(@Nullable Class<?> type) {
        return type != null
                && (type.equals(int.class) || type.equals(long.class) || Number.class.isAssignableFrom(type));
    }

    private static ProblemDetail malformed(Problem problem) {
        return detail(HttpStatus.BAD_REQUEST, "The request cannot be read", problem);
    }

    static ProblemDetail detail(HttpStatus status, String title, Problem problem) {
        return detail(status, title, List.of(problem));
    }

    private static ProblemDetail detail(HttpStatus status, String title, List<Problem> problems) {
        var detail =
                ProblemDetail.forStatusAndDetail(status, problems.getFirst().toString());
        detail.setTitle(title);
        detail.setProperty("problems", ProblemAnswer.of(problems));
        return detail;
    }
}
