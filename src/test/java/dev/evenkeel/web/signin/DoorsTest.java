package dev.evenkeel.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.web.RunningServer;
import dev.evenkeel.web.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {
    private final Visitor stranger = new Visitor();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accounts", "/accounts.csv", "/intake/rate", "/find?q=a", "/settings"})
    void strangersAreAskedToSignIn(String path) {
        var answer = stranger.open(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in"));
    }

    @Test
    void theIntakeIsOpenToProgramsWithoutCsrfToken() {
        var answer = stranger.send(Visitor.to("/v1/track")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isNotIn(302, 403);
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void theApiAsksForAKeyAndNotForASignIn() {
        assertThat(stranger.open("/api/accounts").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormWithoutTokenIsRefused() {
        assertThat(Visitor.admin()
                        .post("/settings/password", Map.of("password", "a new one it is"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void strangersUploadNothing() {
        var answer = stranger.send(Visitor.to("/import")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--")));

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in"));
    }

    @Test
    void everyPageForbidsForeignScript() {
        assertThat(stranger.open("/sign-in").headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'"));
    }

    @Test
    void aWrongPasswordIsToldPlainlyAndSoIsTooMuchOfIt() {
        RunningServer.bean(Users.class).add("forgetful", "what was it again", Role.MEMBER, "admin");
        var wrong = Map.of("username", "forgetful", "password", "was it this?");

        for (int i = 0; i < 5; i++) assertThat(place(wrong)).endsWith("/sign-in?WRONG");

        assertThat(place(wrong)).endsWith("/sign-in?PATIENCE");
        assertThat(stranger.open("/sign-in?PATIENCE").body()).contains("Wait five minutes");
    }

    @Test
    void aMemberManagesNeitherUsersNorKeys() {
        RunningServer.bean(Users.class).add("member", "only here to look", Role.MEMBER, "admin");
        var member = new Visitor();
        member.submit("/sign-in", "/sign-in", Map.of("username", "member", "password", "only here to look"));

        assertThat(member.open("/settings").body()).doesNotContain("First password");
        assertThat(member.submit("/settings", "/settings/users/admin/remove", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(member.submit("/settings", "/intake/keys", Map.of("name", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyEditorsSaveWhatOthersWorkBy() {
        RunningServer.bean(Users.class).add("reader", "only here to look", Role.MEMBER, "admin");
        var reader = new Visitor();
        reader.submit("/sign-in", "/sign-in", Map.of("username", "reader", "password", "only here to look"));
        assertThat(reader.open("/desk/policy").body()).contains("takes the role of an editor");
        for (var path : new String[] {
            "/desk/policy",
            "/desk/policy/versions/1/restore",
            "/capacity/plan/skills",
            "/capacity/plan/changes/1/undo",
            "/capacity/losses/1/accept",
            "/catalogue",
            "/catalogue/capabilities/x/retire",
            "/catalogue/import"
        }) {
            var refused = reader.submit("/settings", path, Map.of("text", "x", "name", "x"));
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("Your role does not allow it", "Ask one of your administrators");
        }
        assertThat(reader.submit("/desk/policy", "/desk/policy/check", Map.of("text", "x"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(reader.submit("/desk/new", "/desk", Map.of()).statusCode())
                .as("anybody may ask")
                .isEqualTo(422);

        Visitor.admin().submit("/settings", "/settings/users/reader/role", Map.of("role", "EDITOR"));
        assertThat(reader.open("/desk/policy").statusCode()).as("signed out").isEqualTo(302);
        var editor = new Visitor();
        editor.submit("/sign-in", "/sign-in", Map.of("username", "reader", "password", "only here to look"));
        assertThat(editor.submit("/desk/policy", "/desk/policy", Map.of("text", "kind: desk-policy"))
                        .statusCode())
                .as("read, and found wrong")
                .isEqualTo(422);
        assertThat(editor.submit("/settings", "/settings/users/admin/remove", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsRemovedIsOutAtOnce() {
        var users = RunningServer.bean(Users.class);
        users.add("leaver", "until tomorrow", Role.MEMBER, "admin");
        var leaver = new Visitor();
        leaver.submit("/sign-in", "/sign-in", Map.of("username", "leaver", "password", "until tomorrow"));
        assertThat(leaver.open("/accounts").statusCode()).isEqualTo(200);

        Visitor.admin().submit("/settings", "/settings/users/leaver/remove", Map.of());

        assertThat(leaver.open("/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void whoSignedInStaysSoWhenTheServerForgotTheSession() {
        var visitor = Visitor.admin();

        visitor.lose("evenkeel");

        assertThat(visitor.open("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordSignsOutEverywhereElse() {
        RunningServer.bean(Users.class).add("careful", "this was the first", Role.MEMBER, "admin");
        var form = Map.of("username", "careful", "password", "this was the first");
        var here = new Visitor();
        here.submit("/sign-in", "/sign-in", form);
        var elsewhere = new Visitor();
        elsewhere.submit("/sign-in", "/sign-in", form);

        here.submit("/settings", "/settings/password", Map.of("password", "and this is the next"));

        assertThat(elsewhere.open("/accounts").statusCode()).isEqualTo(302);
        here.lose("evenkeel");
        assertThat(here.open("/accounts").statusCode()).isEqualTo(200);
    }

    private String place(Map<String, String> form) {
        return stranger.submit("/sign-in", "/sign-in", form)
                .headers()
                .firstValue("location")
                .orElse("");
    }
}
