package dev.evenkeel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.evenkeel.web.layout.Say;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
            // Leaving a page ends what it was asking for.
            var left = message.text().startsWith("htmx:sendAbort")
                    || message.text().startsWith("htmx:afterRequest");
            if (message.type().equals("error") && !left) complaints.add(message.text());
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
    void followsASignalToTheEventsBehindIt() {
        page.navigate(RunningServer.address() + "/accounts?tab=all");
        page.locator("#rows tr[data-href] a").first().click();
        var signal = page.locator(".rules a.chip[title='Show the events']").first();
        signal.click();

        assertThat(page).hasURL(Pattern.compile(".*signal=.*#timeline$"));
        assertThat(page.locator("#days .moment").first()).isVisible();
    }

    @Test
    void mendsAMistakeInADefinitionAndSavesIt() {
        page.navigate(RunningServer.address() + "/definitions/power-user");
        var text = page.getByLabel("The definition in YAML");
        var good = text.inputValue();
        var line = good.lines().toList().indexOf("  threshold: 40") + 1;
        text.fill(good.replace("  threshold: 40", "  threshold: forty"));
        assertThat(page.locator("#check .mistakes")).containsText("Line " + line);

        text.fill(good.replace("  threshold: 40", "  threshold: 20"));
        assertThat(page.locator("#check")).containsText("No mistakes");
        assertThat(page.locator("#check")).containsText("Would become ready");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save")).click();

        assertThat(page.getByText("Saved as version 2.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Undo")).click();
        assertThat(page.getByText("Version 1 is in force again.")).isVisible();
    }

    @Test
    void importsAFile() {
        page.navigate(RunningServer.address() + "/import");
        var csv =
                "user_id,email,account_id,seniority\nu-900,una@quayside.test,quayside,lead\nu-901,,quayside,\n,,,none\n";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("What the columns mean")).isVisible();
        assertThat(page.getByLabel("Meaning of account_id")).hasValue("account");

        page.getByLabel("Meaning of email").selectOption("user");
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Dry run").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("as column user_id does");
        page.getByLabel("Meaning of email").selectOption("email");
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Dry run").setExact(true))
                .click();
        assertThat(page.getByText("Why rows would be refused")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Import").setExact(true))
                .click();

        assertThat(page.locator(".standing.ready")).hasText("Done");
        assertThat(page.getByText("Refused rows")).isVisible();
        var report = page.waitForDownload(() -> page.getByText("All as CSV").click());
        Assertions.assertThat(report.path()).content().startsWith("file,line,column,value,reason,remedy");
    }

    @Test
    void whatIsRefusedIsShownAndCanBeReplayed() {
        page.navigate(RunningServer.address() + "/intake");
        page.getByLabel("Name of the new key").fill("replays");
        page.getByText("New key").click();
        var key = page.locator("#secret").textContent();
        RunningServer.send(key, "{\"userId\":\"u-77\",\"event\":\"Tried It\"}");
        RunningServer.send(key, "{\"event\":\"Nobody Did It\"}");

        page.navigate(RunningServer.address() + "/intake");
        assertThat(page.locator("#sources")).containsText("replays");
        page.getByText("Look at all").click();
        var refused = page.locator(".moment.refused", new Page.LocatorOptions().setHasText("replays"));
        assertThat(refused).hasCount(1);
        refused.getByRole(AriaRole.CHECKBOX).check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Replay"))
                .click();
        assertThat(page.getByText("0 events were accepted now. 1 is still refused."))
                .isVisible();
        refused.getByRole(AriaRole.CHECKBOX).check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Discard"))
                .click();
        assertThat(refused).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Undo")).click();

        assertThat(refused).hasCount(1);
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
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(30);
        page.getByTitle("Show everything as of an earlier day").click();
        page.getByLabel("As of the end of").fill(day.toString());
        page.getByText("Show that day").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("As of " + Say.longDay(day));
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("People")).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("As of " + Say.longDay(day));

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
        for (var path : List.of(
                "/accounts",
                "/people",
                "/definitions",
                "/definitions/ready-to-talk",
                "/intake",
                "/intake/rejected",
                "/import",
                "/settings")) {
            page.navigate(RunningServer.address() + path);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
        }
    }
}
