package dev.evenkeel.api;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Tells refusals as RFC 9457 problem details, with every problem found in `problems`.
@RestControllerAdvice("dev.evenkeel.api")
class ProblemResponses {
    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return detail(HttpStatus.UNPROCESSABLE_CONTENT, "The request was refused", refused.problems());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound absent) {
        return detail(HttpStatus.NOT_FOUND, "There is nothing of that name", List.of(absent.problem()));
    }

    private static ProblemDetail detail(HttpStatus status, String title, List<Problem> problems) {
        var detail =
                ProblemDetail.forStatusAndDetail(status, problems.getFirst().toString());
        detail.setTitle(title);
        detail.setProperty("problems", problems);
        return detail;
    }
}
