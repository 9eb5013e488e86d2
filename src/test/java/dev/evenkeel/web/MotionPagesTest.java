package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.demo.Cast;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MotionPagesTest {
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

    @Test
    void beginsWithAnExampleAndSaysWhichSignsHold() {
        assertThat(open("/motion")).contains("Begin with an example");
        assertThat(open("/motion/contact")).contains("Write the signs");
        var saved = ADMIN.submit("/documents/motion", "/documents/motion", Map.of("text", example("motion")));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(open("/motion"))
                .contains("Spreads by itself")
                .contains("Planned for sellers")
                .contains("k_factor &gt; 0.15");
        assertThat(open("/motion/deals")).contains("85 % took at most").contains("In each stage");
        assertThat(open("/motion/customers")).contains("Would be left").contains("Money lasts then");
        assertThat(open("/motion/contact")).contains("Had one before they got along");
        assertThat(open("/motion/contact.csv")).startsWith("account,name,owner");
        assertThat(open("/motion/deals.csv")).startsWith("by,name,deals");
    }

    @Test
    void notesWhatASwitchTookAndNamesWhatIsWrong() {
        var wrong = ADMIN.submit(
                "/motion/switching",
                "/motion/switching",
                Map.of("account", Cast.NORTHGATE, "incumbent", "", "hours", "many"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“many” is not a number");
        ADMIN.submit(
                "/motion/switching",
                "/motion/switching",
                Map.of("account", Cast.NORTHGATE, "incumbent", "<Paper>", "hours", "4", "gaps", "Old shifts, Names"));
        assertThat(open("/motion/switching")).contains("&lt;Paper&gt;").contains("Names");
    }

    @Test
    void holdsThePlanAgainstItsBands() {
        var saved =
                ADMIN.submit("/documents/allocation", "/documents/allocation", Map.of("text", example("allocation")));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(open("/capacity/allocation")).contains("Sold and due").contains("Not planned yet");
        assertThat(open("/capacity/floor")).contains("Hours for exploration");
        assertThat(open("/capacity/floor.csv")).startsWith("week,skill,floor_hours");
        assertThat(open("/capacity/review")).contains("Demand and capacity");
        assertThat(open("/capacity/review.csv")).startsWith("month,skill,there");
        assertThat(open("/desk/custom-work")).contains("Custom work");
        assertThat(open("/promises/reconciliation")).contains("Work in them");
        assertThat(open("/capacity/allocation.csv")).startsWith("horizon,sort,label");
    }

    @Test
    void findsPromisesRequestsAndCapabilitiesByAnyWord() {
        dev.evenkeel.catalogue.Capabilities capabilities =
                RunningServer.bean(dev.evenkeel.catalogue.Capabilities.class);
        capabilities.save("kind: capability\nname: mizzen\ntitle: Mizzen sail\nstage: available\n", "tests");
        assertThat(open("/find?q=mizz"))
                .contains("Mizzen sail", "Capabilities")
                .contains("href=\"/catalogue/capabilities/mizzen\"");
        assertThat(open("/find?q=100%25_nothing")).doesNotContain("Mizzen");
    }
}
