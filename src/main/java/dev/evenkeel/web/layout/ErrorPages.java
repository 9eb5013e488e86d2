package dev.evenkeel.web.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// What went wrong, as a page for people and as problem details (RFC 9457) for programs.
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    Page page(HttpServletRequest request) {
        var status = status(request);
        if (request.getAttribute(Stale.class.getName()) instanceof Stale stale)
            return new Page("layout/stale", stale, status);
        if (request.getAttribute(ErrorPage.class.getName()) instanceof ErrorPage told)
            return new Page("layout/error", told, status);
        return new Page("layout/error", ErrorPage.of(status), status);
    }

    @RequestMapping
    @ResponseBody
    ProblemDetail problem(HttpServletRequest request) {
        return ProblemDetail.forStatusAndDetail(
                status(request), ErrorPage.of(status(request)).advice());
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
