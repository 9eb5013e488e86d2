package dev.evenkeel.web.signin;

import dev.evenkeel.foundation.Database;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.intellij.lang.annotations.Language;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/// Keeps browsers signed in when the server starts again, by a signed cookie beside the session's.
///
/// The signature covers the user's password hash, so that a new password, or a removed user, ends it on every device.
public final class StaySignedIn {
    static final String COOKIE = "evenkeel-stay";
    private static final Duration VALID = Duration.ofDays(30);

    private final String key;
    private final TokenBasedRememberMeServices cookies;

    StaySignedIn(Database database, UserDetailsService users, InstantSource clock) {
        this.key = keyIn(database, clock);
        this.cookies = new TokenBasedRememberMeServices(key, users);
        cookies.setAlwaysRemember(true);
        cookies.setTokenValiditySeconds((int) VALID.toSeconds());
        cookies.setCookieName(COOKIE);
        cookies.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    static String keyIn(Database database, InstantSource clock) {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        @Language("SQL")
        var insert = "insert into web.sign_in_key (key, made_at) values (:key, :at) on conflict do nothing";
        database.sql()
                .sql(insert)
                .param("key", HexFormat.of().formatHex(fresh))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return database.sql()
                .sql("select key from web.sign_in_key")
                .query(String.class)
                .single();
    }

    String key() {
        return key;
    }

    TokenBasedRememberMeServices cookies() {
        return cookies;
    }

    /// Gives the browser a cookie that fits the password of now.
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() instanceof Authentication known) cookies.loginSuccess(request, response, known);
    }
}
