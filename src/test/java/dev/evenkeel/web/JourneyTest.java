package dev.evenkeel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a user does, in a real browser.
class JourneyTest {
    private static Playwright playwright;
    private static Browser chromium;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void quit() {
        playwright.close();
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

    @BeforeEach
    void signIn() {
        page = chromium.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.navigate(RunningServer.address());
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill(RunningServer.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/accounts$"));
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        page.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void walksTheAccountsByKeyboardAndOpensOne() {
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("j");
        var second = page.locator("#rows tr[data-href]").nth(1);
        assertThat(second).hasClass(Pattern.compile("\\bat\\b"));
        var name = second.locator("strong").textContent();

        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(name);
        assertThat(page.locator(".plot svg").first()).isVisible();
    }

    @Test
    void filtersAsItIsTyped() {
        page.keyboard().press("/");
        page.keyboard().type("zz-nobody");

        assertThat(page.getByText("No account fits")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*q=zz-nobody.*"));
        assertThat(page.getByLabel("Name or domain")).isFocused();
    }

    @Test
    void findsAPageWithTheKeyboardAlone() {
        page.keyboard().press("Control+k");
        page.keyboard().type("defin");
        assertThat(page.locator("#found a.at")).containsText("Definitions");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/definitions$"));
    }

    @Test
    void turnsDarkAndStaysSo() {
        page.getByLabel("Light or dark").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void showsAnEarlierDayUntilSentBackToToday() {
        page.getByTitle("Show everything as of an earlier day").click();
        page.getByLabel("As of the end of").fill("2021-12-31");
        page.getByText("Show that day").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("As of 31 December 2021");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("People")).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("As of 31 December 2021");

        page.locator(".past a").click();

        assertThat(page).hasURL(Pattern.compile(".*/people$"));
    }

    @Test
    void aNewKeyIsShownOnce() {
        page.navigate(RunningServer.address() + "/intake");
        page.getByLabel("Name of the new key").fill("journey");
        page.getByText("New key").click();
        assertThat(page.locator("#secret")).isVisible();

        page.reload();

        assertThat(page.locator("#secret")).hasCount(0);
    }

    @Test
    void nothingOverflowsOnAPhone() {
        page.setViewportSize(390, 844);
        for (var path : List.of("/accounts", "/people", "/definitions", "/intake", "/import", "/settings")) {
            page.navigate(RunningServer.address() + path);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
        }
    }
}
