package dev.evenkeel.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTest {
    private static final PromisesWorld WORLD = new PromisesWorld();

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @ParameterizedTest
    @CsvSource({
        "can we sso by 2027-03-01,                       single-sign-on, 1, , 2027-03-01",
        "Can we promise Single Sign-On?,                 single-sign-on, 1, , 2027-01-04",
        "3 onboardings for acme by march,                onboarding, 3, acme, 2027-03-31",
        "two onboardings by next week to Acme Schools,   onboarding, 2, acme-schools, 2027-01-15",
        "/can-we onboarding by friday,                   onboarding, 1, , 2027-01-08",
        "could we do an onboarding before 1st of June,   onboarding, 1, , 2027-06-01",
        "shift swap until 15.02.2027,                    shift-swaps, 1, , 2027-02-15",
        "swaps by end of q2,                             shift-swaps, 1, , 2027-06-30",
        "demand forcast for brightwater by may 2028,     demand-forecast, 1, brightwater-clinics, 2028-05-31",
        "break rules by country by eoy,                  break-rules, 1, , 2027-12-31",
        "chat in 3 weeks,                                chat, 1, , 2027-01-25",
        "ONBOARDING FOR ACME,                            onboarding, 1, acme, 2027-01-04",
    })
    void understands(String line, String what, int pieces, String whom, LocalDate by) {
        var question = WORLD.reader.read(line, PromisesWorld.TODAY);
        assertThat(question.subject().key()).isEqualTo(what);
        assertThat(question.pieces()).isEqualTo(pieces);
        assertThat(question.account()).isEqualTo(whom);
        assertThat(question.by()).isEqualTo(by);
    }

    private static List<String> refused(String line) {
        return catchThrowableOfType(Refused.class, () -> WORLD.reader.read(line, PromisesWorld.TODAY))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void namesEveryPartThatItDoesNotUnderstand() {
        assertThat(refused("teleporting for nobody by smarch"))
                .anyMatch(one -> one.contains("teleporting"))
                .anyMatch(one -> one.contains("No account is called `nobody`"))
                .anyMatch(one -> one.contains("`smarch` is no day"));
        assertThat(refused("")).singleElement().asString().contains("It is empty");
        assertThat(refused("by march")).singleElement().asString().contains("not said what");
        assertThat(refused("sso by 2026-12-31")).singleElement().asString().contains("in the past");
        assertThat(refused("sso by 2027-02-30")).singleElement().asString().contains("`2027-02-30` is no day");
        assertThat(refused("0 onboardings by march")).singleElement().asString().contains("out of range");
        assertThat(refused("onboarding for acm"))
                .singleElement()
                .asString()
                .contains("More than one account")
                .contains("Acme Schools (acme-schools)");
        assertThat(refused("x".repeat(301))).singleElement().asString().contains("longer than 300");
    }

    @Test
    void whateverIsWrittenIsUnderstoodOrRefused() {
        var words = List.of(
                "can we",
                "3",
                "by",
                "for",
                "to",
                "on",
                "sso",
                "onboardings",
                "acme",
                "march",
                "2027-13-01",
                "-1",
                "?",
                "99999999",
                "in",
                "3 weeks",
                "next",
                "q5",
                "ü",
                "  ",
                "'",
                "%",
                "\\",
                "/can-we",
                "by by",
                "the end of");
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var line = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--)
                line.append(words.get(random.nextInt(words.size()))).append(' ');
            try {
                WORLD.reader.read(line.toString(), PromisesWorld.TODAY);
            } catch (Refused refused) {
                assertThat(refused.problems()).as(line.toString()).isNotEmpty();
            }
        }
    }
}
