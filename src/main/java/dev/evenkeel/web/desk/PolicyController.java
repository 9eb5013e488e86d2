package dev.evenkeel.web.desk;

import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.RuleUses;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.definitions.Mistake;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class PolicyController {
    private final Policies policies;
    private final RuleUses uses;

    PolicyController(Policies policies, RuleUses uses) {
        this.policies = policies;
        this.uses = uses;
    }

    @GetMapping("/desk/policy")
    Page editor() {
        return Page.of("desk/policy", page(policies.text().orElseGet(PolicyController::starter), List.of(), false));
    }

    @PostMapping("/desk/policy/check")
    Page check(@RequestParam String text) {
        return Page.of("desk/check", page(plain(text), policies.validate("desk.yaml", plain(text)), true));
    }

    @PostMapping("/desk/policy")
    Object save(@RequestParam String text, Principal user, RedirectAttributes next) {
        var before = policies.versions().size();
        try {
            var version = policies.save(plain(text), user.getName());
            if (before > 0 && version.number() > before)
                Toast.showWithUndo(
                        next,
                        "Saved as version " + version.number() + ". Requests that are under way keep their steps.",
                        "/desk/policy/versions/" + before + "/restore");
            else Toast.show(next, "Saved.");
            return new RedirectView("/desk/policy");
        } catch (Refused refused) {
            return Page.refused("desk/policy", page(plain(text), refused.problems(), true));
        }
    }

    /// Saves an earlier version's text anew.
    @PostMapping("/desk/policy/versions/{number}/restore")
    Object restore(@PathVariable int number, Principal user, RedirectAttributes next) {
        var text = policies.versions().stream()
                .filter(version -> version.number() == number && version.text() != null)
                .findFirst()
                .map(version -> Objects.requireNonNull(version.text()))
                .orElseThrow(() -> new Missing("version " + number));
        return save(text, user, next);
    }

    private PolicyPage page(String text, List<Problem> problems, boolean checked) {
        return new PolicyPage(
                text, checked, problems.stream().map(Mistake::of).toList(), policies.versions(), uses.all());
    }

    private static String starter() {
        try (var stream = Objects.requireNonNull(PolicyController.class.getResourceAsStream("starter-policy.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Browsers send line ends as CR LF.
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
