package dev.evenkeel.web.settings;

import dev.evenkeel.access.ApiKey;
import dev.evenkeel.access.ApiKeys;
import dev.evenkeel.access.NewApiKey;
import dev.evenkeel.access.Scope;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Csv.Column;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/// `/settings/keys`: who of the programs may use the interface.
@Controller("apiKeysPages")
class ApiKeysController {
    private static final String FRESH = "freshApiKey";
    private static final Csv<ApiKey> COLUMNS = Csv.of(
            new Column<>("id", ApiKey::id),
            new Column<>("name", ApiKey::name),
            new Column<>("ends_with", ApiKey::hint),
            new Column<>(
                    "scopes",
                    key -> key.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(" "))),
            new Column<>("made_at", ApiKey::createdAt),
            new Column<>("made_by", ApiKey::createdBy),
            new Column<>("revoked_at", ApiKey::revokedAt),
            new Column<>("revoked_by", ApiKey::revokedBy));

    private final ApiKeys keys;

    ApiKeysController(ApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/settings/keys")
    Page show(Model model, AsOf asOf) {
        var fresh = model.getAttribute(FRESH) instanceof NewApiKey key ? key : null;
        return Page.of(
                "settings/keys", page(fresh, "", Set.of(Scope.READ), List.of()).asOf(asOf.end()));
    }

    @GetMapping("/settings/keys.csv")
    void export(AsOf asOf, HttpServletResponse response) throws IOException {
        COLUMNS.send(keys.list().stream().flatMap(key -> key.asOf(asOf.end()).stream()), "api-keys", asOf, response);
    }

    @PostMapping("/settings/keys")
    Object create(
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<Scope> scope,
            Principal user,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute(FRESH, keys.create(name, scope, user.getName()));
        } catch (Refused refused) {
            return Page.refused("settings/keys", page(null, name, scope, refused.problems()));
        }
        return back();
    }

    @PostMapping("/settings/keys/{id}/revoke")
    Object revoke(@PathVariable long id, Principal user, RedirectAttributes next) {
        try {
            keys.revoke(id, user.getName())
                    .ifPresent(key -> Toast.showWithUndo(
                            next,
                            "The key " + key.name() + " is revoked; its program gets 401 now.",
                            Link.to("settings", "keys", Long.toString(id), "restore")
                                    .toString()));
        } catch (Refused refused) {
            return Page.refused("settings/keys", page(null, "", Set.of(), refused.problems()));
        }
        return back();
    }

    @PostMapping("/settings/keys/{id}/restore")
    Object restore(@PathVariable long id, RedirectAttributes next) {
        try {
            keys.restore(id).ifPresent(key -> Toast.show(next, "The key " + key.name() + " works again."));
        } catch (Refused refused) {
            return Page.refused("settings/keys", page(null, "", Set.of(), refused.problems()));
        }
        return back();
    }

    private ApiKeysPage page(@Nullable NewApiKey fresh, String name, Set<Scope> scopes, List<Problem> problems) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return new ApiKeysPage(keys.list(), fresh, address, name, scopes, problems);
    }

    private static RedirectView back() {
        return new RedirectView("/settings/keys");
    }
}
