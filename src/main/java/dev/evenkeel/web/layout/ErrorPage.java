package dev.evenkeel.web.layout;

import org.springframework.http.HttpStatus;

/// A page that could not be shown.
///
/// @param title what happened
/// @param advice the next step
public record ErrorPage(int code, String title, String advice) {
    static ErrorPage of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                new ErrorPage(404, "There is nothing here", "The link may be old. Find what you sought with ctrl-k.");
            case FORBIDDEN ->
                new ErrorPage(
                        403,
                        "This is not open to you",
                        "Your role does not allow it. Editors save the desk policy, the capacity plan and the catalogue; "
                                + "administrators also look after users, keys and outgoing messages. Ask one of your "
                                + "administrators for another role, under Settings.");
            case CONTENT_TOO_LARGE ->
                new ErrorPage(413, "The file is too large", "Split it, or import it with ./evenkeel import.");
            default -> other(status);
        };
    }

    private static ErrorPage other(HttpStatus status) {
        return status.is5xxServerError()
                ? new ErrorPage(
                        status.value(),
                        "The server failed",
                        "It is our fault, and its log says more. Try again; what you had saved is still there.")
                : new ErrorPage(status.value(), status.getReasonPhrase(), "Go back and try another way.");
    }
}
