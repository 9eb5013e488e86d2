package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Playbooks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlaybookPagesTest {
    private static final Visitor ADMIN = Visitor.admin();

    private static String open(String path) {
        var answer = ADMIN.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).doesNotContainPattern(Pattern.compile("<script(?![^>]* src=)|style=\""));
        return answer.body();
    }

    private static String example(String kind) {
        var page = open("/documents/" + kind);
        var text = page.substring(page.indexOf(">kind: ") + 1, page.indexOf("</textarea>"));
        return text.replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static int save(String kind, String text) {
        return ADMIN.submit("/documents/" + kind, "/documents/" + kind, Map.of("text", text))
                .statusCode();
    }

    @Test
    void leadsFromTheExamplesToALivePlaybook() {
        assertThat(open("/inbox")).contains("No playbook is live");
        assertThat(save("sellers", example("sellers"))).isEqualTo(302);
        assertThat(save("playbook", example("playbook"))).isEqualTo(302);
        assertThat(save("playbook", example("playbook").replace("wait: 3d", "wait: 0d")))
                .isEqualTo(422);
        assertThat(open("/playbooks")).contains("Call those who are ready").contains("draft");
        assertThat(open("/playbooks/call-the-ready"))
                .contains("The step remind will send nothing: Slack is not set up.")
                .contains("Nobody entered yet.")
                .contains("Put version 1 live");
        var live = ADMIN.submit("/playbooks/call-the-ready", "/playbooks/call-the-ready/live", Map.of());
        assertThat(live.statusCode()).isEqualTo(302);
        assertThat(open("/playbooks/call-the-ready")).contains("Pause");
        assertThat(open("/inbox")).contains("Nothing waits");
        assertThat(open("/playbooks/funnel")).contains("No account entered a playbook yet");
        assertThat(open("/playbooks/blockers")).contains("No account was disqualified");
        assertThat(RunningServer.bean(Playbooks.class)
                        .state("call-the-ready")
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        assertThat(RunningServer.bean(Inbox.class).waiting(null, LocalDate.now(ZoneOffset.UTC)))
                .isEmpty();
    }
}
