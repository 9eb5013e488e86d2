package dev.evenkeel.web.layout;

import org.springframework.http.HttpStatus;

/// What a controller answers with: a template and the one record that it shows.
///
/// @param template path below `src/main/jte`, without its ending
public record Page(String template, Object content, HttpStatus status) {
    public static Page of(String template, Object content) {
        return new Page(template, content, HttpStatus.OK);
    }

    /// The same page, shown because the input was refused.
    public static Page refused(String template, Object content) {
        return new Page(template, content, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
