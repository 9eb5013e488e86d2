package dev.evenkeel.web.find;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is offered below a field for an account.
@Controller
class LikeAccountsController {
    private static final int MOST = 8;

    private final Accounts accounts;

    LikeAccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @param given the field under its own name, which `field` tells
    @GetMapping("/find/accounts")
    Page like(@RequestParam(defaultValue = "account") String field, @RequestParam Map<String, String> given) {
        var text = Objects.requireNonNullElse(given.get(field), "").strip();
        var found = text.isEmpty() ? List.<Choice>of() : like(text);
        return Page.of("find/accounts", new LikeAccounts(found));
    }

    private List<Choice> like(String text) {
        return accounts.find(text, MOST).stream()
                .map(one -> new Choice(one.key(), one.name()))
                .toList();
    }
}
