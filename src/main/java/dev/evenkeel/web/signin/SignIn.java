package dev.evenkeel.web.signin;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.Page;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class SignIn {
    private final FirstRun firstRun;
    private final OpenSessions sessions;
    private final StaySignedIn stay;

    SignIn(FirstRun firstRun, OpenSessions sessions, StaySignedIn stay) {
        this.firstRun = firstRun;
        this.sessions = sessions;
        this.stay = stay;
    }

    @GetMapping("/")
    RedirectView home() {
        return new RedirectView("/accounts");
    }

    @GetMapping("/sign-in")
    Object signIn(HttpServletRequest request) {
        if (firstRun.pending()) return new RedirectView("/welcome");
        var fault = request.getParameterMap().containsKey("WRONG")
                ? SignInPage.Fault.WRONG
                : request.getParameterMap().containsKey("PATIENCE") ? SignInPage.Fault.PATIENCE : null;
        return Page.of("signin/sign-in", new SignInPage(fault));
    }

    @GetMapping("/welcome")
    Object welcome(@RequestParam(defaultValue = "") String code) {
        if (!firstRun.pending()) return new RedirectView("/sign-in");
        return Page.of("signin/welcome", new WelcomePage("admin", code, List.of()));
    }

    @PostMapping("/welcome")
    Object begin(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        try {
            firstRun.begin(code, name, password);
        } catch (Refused refused) {
            return Page.refused("signin/welcome", new WelcomePage(name, code, refused.problems()));
        }
        request.changeSessionId();
        request.login(name, password);
        sessions.opened(request);
        stay.renew(request, response);
        return new RedirectView("/accounts");
    }
}
