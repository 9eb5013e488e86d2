package dev.evenkeel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Playbooks;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.testing.TestServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// A seller's morning, by keyboard, in a real browser.
class InboxJourneyTest {
    private static final String DEFINITION =
            "kind: definition\nname: keen\ntitle: Keen\nabout: account\nsignals:\n  seats: {trait: seats, type: number}\n"
                    + "fit:\n  threshold: 10\n  rules:\n    - {name: Seats, when: seats >= 5, points: 20}\n";

    @Test
    void snoozesDoesTakesBackAndDisqualifies() {
        try (var server = TestServer.start(Map.of());
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            fill(server);
            var chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            var page = chromium.newPage();
            var complaints = new ArrayList<String>();
            page.onPageError(complaints::add);
            signIn(page, server);
            morning(page, server);
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    private static void fill(TestServer server) {
        server.bean(Definitions.class).save(DEFINITION, "test");
        var texts = new LinkedHashMap<String, String>();
        texts.put("sellers.yaml", "kind: sellers\nname: sellers\nsellers:\n  - {name: Ann, signs_in: admin}\n");
        texts.put(
                "call.yaml",
                "kind: playbook\nname: call\ntitle: Call\ndefinition: keen\ntrigger: {becomes: qualified}\n"
                        + "steps:\n  - {name: call, do: inbox, say: Ask for more seats}\n");
        server.bean(Playbooks.class).apply(texts, "test");
        server.bean(Playbooks.class).goLive("call", "test");
        for (var name : List.of("Acme", "Beta", "Gamma"))
            server.track(
                    "/v1/group",
                    "{\"userId\": \"u-%1$s\", \"groupId\": \"%1$s\", \"messageId\": \"m-%1$s\", \"traits\": {\"name\": \"%1$s\", \"seats\": 9}}"
                            .formatted(name));
        var today = LocalDate.now(ZoneOffset.UTC);
        for (int i = 0;
                i < 400 && server.bean(Inbox.class).waiting("Ann", today).size() < 3;
                i++) LockSupport.parkNanos(50_000_000);
    }

    private static void signIn(Page page, TestServer server) {
        page.navigate(server.address());
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill(TestServer.ADMIN_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/accounts$"));
    }

    private static void morning(Page page, TestServer server) {
        page.navigate(server.address() + "/inbox");
        var rows = page.locator(".inbox tr[data-href]");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText("Ask for more seats");
        page.keyboard().press("j");
        page.keyboard().press("s");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("In a week"))
                .first()
                .click();
        assertThat(rows).hasCount(2);
        page.waitForLoadState();
        page.keyboard().press("j");
        page.keyboard().press("d");
        assertThat(rows).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Undo")).click();
        assertThat(rows).hasCount(2);
        page.waitForLoadState();
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.locator("details[open] select").selectOption("MISSING");
        page.locator("details[open] input[name=note]").fill("SAP import");
        page.locator("details[open] button").click();
        assertThat(rows).hasCount(1);
        page.navigate(server.address() + "/playbooks/blockers");
        assertThat(page.locator("main")).containsText("SAP import");
        page.navigate(server.address() + "/inbox?tab=later");
        assertThat(rows).hasCount(1);
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("In the inbox of Ann");
    }

    private static Path executable() {
        var given = System.getenv("CHROMIUM");
        if (given != null) return Path.of(given);
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, "chromium"))
                .filter(file -> file.toFile().canExecute())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No chromium on PATH; set CHROMIUM to a browser's path"));
    }
}
