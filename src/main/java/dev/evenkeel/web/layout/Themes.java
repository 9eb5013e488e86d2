package dev.evenkeel.web.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Light, dark, or as the device has it: kept in a cookie, so that the first paint is right.
@Controller
class Themes {
    @PostMapping("/theme")
    String choose(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        var cookie = ResponseCookie.from(Frames.THEME, theme.replaceAll("[^a-z]", ""))
                .path("/")
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + (back.matches("/[^/\\\\].*") ? back : "/");
    }
}
