package dev.evenkeel.web.layout;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What the address names does not exist; shows the page for that.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class Missing extends RuntimeException {
    public Missing(String what) {
        super(what);
    }
}
