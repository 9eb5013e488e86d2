package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.testing.TestServer;
import dev.evenkeel.web.layout.Link;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Visitor ADMIN = Visitor.admin();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts",
                "/accounts?tab=all&sort=name&q=a",
                "/people",
                "/definitions",
                "/definitions/new",
                "/catalogue",
                "/catalogue?stage=available&q=a",
                "/catalogue/new",
                "/catalogue/import",
                "/catalogue/fits",
                "/intake",
                "/intake/rejected",
                "/import",
                "/settings",
                "/settings/keys",
                "/find?q=acc"
            })
    void rendersWithoutInlineScript(String path) {
        var answer = ADMIN.open(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().stripTrailing()).endsWith("</html>");
        assertThat(answer.body()).doesNotContainPattern(Pattern.compile("<script(?![^>]* src=)"));
        assertThat(answer.body())
                .doesNotContainPattern(Pattern.compile("<[^>]+ on[a-z]+=\"", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void saysWhichDayItSpeaksOfAndKeepsItOnEveryLink() {
        var page = ADMIN.open("/accounts?asof=2021-12-31").body();

        assertThat(page).contains("As of 31 December 2021").contains("back to today");
        var links = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"")
                .matcher(page)
                .results()
                .toList();
        assertThat(links).hasSizeGreaterThan(8);
        assertThat(links.stream().map(link -> link.group(1)).filter(link -> !link.contains("asof=2021-12-31")))
                .containsOnly("/accounts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/people", "/intake", "/settings", "/accounts.csv"})
    void aDayThatCannotBeShownIsRefusedWithAReason(String path) {
        var malformed = ADMIN.open(path + "?asof=2026-02-30");
        assertThat(malformed.statusCode()).isEqualTo(422);
        assertThat(malformed.body()).contains("“2026-02-30” is not a day").contains("That day cannot be shown");

        var future = ADMIN.open(path + "?asof=2999-01-01");
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("2999-01-01 is yet to come");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intake", "/intake/rejected", "/import", "/definitions", "/settings/keys"})
    void theHouseItselfCanBeSeenAsOfADayToo(String path) {
        var page = ADMIN.open(path + "?asof=2021-12-31");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("As of 31 December 2021").doesNotContain("this page shows now");
        assertThat(page.body()).doesNotContain("New key", "type=\"file\"", "New definition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web/team/7", "CORP\\web", "50%", "a;b=c"})
    void idsMayHoldAnyCharacter(String id) {
        var json = id.replace("\\", "\\\\");
        RunningServer.send(TestServer.WRITE_KEY, """
                {"event": "Opened", "userId": "%s", "context": {"groupId": "%s"}}""".formatted(json, json));
        assertThat(RunningServer.bean(Absorber.class).caughtUp(Duration.ofSeconds(30)))
                .isTrue();
        for (var what : List.of("accounts", "people")) {
            var answer = ADMIN.open(Link.to(what, id).toString());
            assertThat(answer.statusCode()).as(what).isEqualTo(200);
            assertThat(answer.body()).contains("Opened");
        }
    }

    @Test
    void whatDoesNotExistIsSaidInAPage() {
        var answer = ADMIN.open("/nothing/here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here");
    }

    @Test
    void programsGetProblemDetailsInstead() {
        var answer = ADMIN.send(Visitor.to("/nothing/here").header("Accept", "application/json"));

        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void filesOfThePagesMayBeKeptForEver() {
        var sheet = Pattern.compile("href=\"(/assets/[^\"]+/css/tokens.css)\"")
                .matcher(ADMIN.open("/accounts").body());
        assertThat(sheet.find()).isTrue();

        var answer = ADMIN.open(sheet.group(1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains("max-age=31536000").contains("immutable"));
    }

    @Test
    void exportsTheRankingAsCsv() {
        var answer = ADMIN.open("/accounts.csv?tab=all");

        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("accounts-"));
        assertThat(answer.body()).startsWith("rank,id,name,domain,");
    }

    @Test
    void anApiKeyIsShownOnceRevokedAndComesBack() {
        var visitor = Visitor.admin();
        visitor.submit("/settings/keys", "/settings/keys", java.util.Map.of("name", "report", "scope", "READ"));
        var made = Pattern.compile("id=\"secret\">(eka_[^<]+)<")
                .matcher(visitor.open("/settings/keys").body());
        assertThat(made.find()).isTrue();
        assertThat(visitor.open("/settings/keys").body()).doesNotContain(made.group(1));
        var revoke = Pattern.compile("action=\"(/settings/keys/\\d+)/revoke")
                .matcher(visitor.open("/settings/keys").body());
        assertThat(revoke.find()).isTrue();
        assertThat(asked(made.group(1))).isEqualTo(200);

        visitor.submit("/settings/keys", revoke.group(1) + "/revoke", java.util.Map.of());
        assertThat(asked(made.group(1))).isEqualTo(401);
        visitor.submit("/settings/keys", revoke.group(1) + "/restore", java.util.Map.of());

        assertThat(asked(made.group(1))).isEqualTo(200);
    }

    private static int asked(String key) {
        return new Visitor()
                .send(Visitor.to("/api/v1/accounts").header("Authorization", "Bearer " + key))
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "definitions", "intake/rejected", "import/history", "settings/keys"})
    void everyListIsExported(String list) {
        var answer = ADMIN.open("/" + list + ".csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body().lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).contains(","));
    }

    @Test
    void aFormOfBeforeARestartIsOfferedOnceMoreWithWhatWasTyped() {
        var answer = stale("same-origin");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Send it once more").contains("value=\"kind: mine\"");
    }

    @Test
    void aFormOfAnotherSiteIsNotOffered() {
        assertThat(stale("cross-site").body()).doesNotContain("kind: mine");
    }

    private static java.net.http.HttpResponse<String> stale(String site) {
        return ADMIN.send(Visitor.to("/definitions")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("_csrf=of-before&text=kind%3A+mine")));
    }

    @Test
    void keepsTheThemeInACookie() {
        var visitor = Visitor.admin();
        visitor.submit("/settings", "/theme", java.util.Map.of("theme", "dark", "back", "/settings"));

        assertThat(visitor.open("/accounts").body()).contains("data-theme=\"dark\"");
    }
}
