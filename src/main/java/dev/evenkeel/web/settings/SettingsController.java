package dev.evenkeel.web.settings;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import dev.evenkeel.web.signin.OpenSessions;
import dev.evenkeel.web.signin.Role;
import dev.evenkeel.web.signin.StaySignedIn;
import dev.evenkeel.web.signin.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/settings")
class SettingsController {
    private final Users users;
    private final OpenSessions sessions;
    private final StaySignedIn stay;
    private final About about;

    SettingsController(Users users, OpenSessions sessions, StaySignedIn stay, About about) {
        this.users = users;
        this.sessions = sessions;
        this.stay = stay;
        this.about = about;
    }

    @GetMapping
    Page show(HttpServletRequest request) {
        return Page.of("settings/settings", page(request, List.of()));
    }

    @PostMapping("/users")
    Object add(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam Role role,
            Principal user,
            RedirectAttributes next,
            HttpServletRequest request) {
        try {
            users.add(name, password, role, user.getName());
        } catch (Refused refused) {
            return Page.refused("settings/settings", page(request, refused.problems()));
        }
        Toast.show(next, name + " can sign in now.");
        return back();
    }

    @PostMapping("/users/{name}/remove")
    Object remove(@PathVariable String name, Principal user, RedirectAttributes next, HttpServletRequest request) {
        try {
            users.remove(name, user.getName());
        } catch (Refused refused) {
            return Page.refused("settings/settings", page(request, refused.problems()));
        }
        sessions.end(name);
        Toast.showWithUndo(
                next,
                name + " can no longer sign in.",
                Link.to("settings", "users", name, "restore").toString());
        return back();
    }

    /// Takes effect at once: their open sessions end.
    @PostMapping("/users/{name}/role")
    Object role(
            @PathVariable String name,
            @RequestParam Role role,
            Principal user,
            RedirectAttributes next,
            HttpServletRequest request) {
        try {
            var before = users.changeRole(name, role, user.getName());
            if (before != role) sessions.end(name);
            Toast.show(
                    next,
                    before == role
                            ? "Nothing is new."
                            : name + " is " + role.title() + " now, and was " + before.title() + " before.");
        } catch (Refused refused) {
            return Page.refused("settings/settings", page(request, refused.problems()));
        }
        return back();
    }

    @PostMapping("/users/{name}/restore")
    RedirectView restore(@PathVariable String name, RedirectAttributes next) {
        users.restore(name);
        Toast.show(next, name + " can sign in again.");
        return back();
    }

    @PostMapping("/password")
    Object password(
            @RequestParam String password,
            Principal user,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            users.changePassword(user.getName(), password);
        } catch (Refused refused) {
            return Page.refused("settings/settings", page(request, refused.problems()));
        }
        sessions.endOthers(user.getName(), request.getSession().getId());
        stay.renew(request, response);
        Toast.show(next, "Your password is changed; other devices are signed out.");
        return back();
    }

    private SettingsPage page(HttpServletRequest request, List<Problem> problems) {
        return new SettingsPage(request.isUserInRole("ADMIN") ? users.all() : List.of(), about.facts(), problems);
    }

    private static RedirectView back() {
        return new RedirectView("/settings");
    }
}
