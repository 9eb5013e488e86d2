package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AccountsController {
    private final AccountPages accounts;

    AccountsController(AccountPages accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/accounts")
    Page ranking(@RequestParam Map<String, String> asked, AsOf asOf) {
        return Page.of("accounts/ranking", accounts.ranking(RankingQuery.of(asked), asOf));
    }

    @GetMapping("/accounts.csv")
    void export(@RequestParam Map<String, String> asked, AsOf asOf, HttpServletResponse response) throws IOException {
        RankingCsv.COLUMNS.send(accounts.all(RankingQuery.of(asked), asOf), "accounts", asOf, response);
    }

    @GetMapping("/accounts/{id}")
    Page account(@PathVariable String id, @RequestParam Map<String, String> asked, AsOf asOf) {
        return accounts.account(id, asked.getOrDefault("definition", ""), TimelineQuery.of(asked), asOf)
                .map(page -> Page.of("accounts/account", page))
                .orElseThrow(() -> new Missing("account " + id));
    }

    @GetMapping("/accounts/{id}/timeline.csv")
    void timeline(
            @PathVariable String id, @RequestParam Map<String, String> asked, AsOf asOf, HttpServletResponse response)
            throws IOException {
        var moments = accounts.moments(id, asked.getOrDefault("definition", ""), TimelineQuery.of(asked), asOf)
                .orElseThrow(() -> new Missing("account " + id));
        MomentsCsv.COLUMNS.send(moments, "events-of-" + Csv.fileName(id), asOf, response);
    }
}
