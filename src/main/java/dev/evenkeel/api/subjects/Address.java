package dev.evenkeel.api.subjects;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Addresses of subjects, for links in answers.
final class Address {
    static final String ACCOUNTS = "/api/v1/accounts";
    static final String PEOPLE = "/api/v1/people";

    private Address() {}

    static String timeline(String of, String key) {
        return of + "/" + UriUtils.encode(key, StandardCharsets.UTF_8) + "/timeline";
    }
}
