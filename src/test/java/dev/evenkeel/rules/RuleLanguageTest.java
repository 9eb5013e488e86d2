package dev.evenkeel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLanguageTest {
    private static final RuleLanguage LANGUAGE = RuleLanguage.over(new Vocabulary(names()));

    private static Map<String, ValueType> names() {
        var names = new LinkedHashMap<String, ValueType>();
        names.put("employees", ValueType.NUMBER);
        names.put("seats", ValueType.NUMBER);
        names.put("plan", ValueType.TEXT);
        names.put("open_deal", ValueType.FLAG);
        names.put("renewal", ValueType.DATE);
        return names;
    }

    private static final Map<String, Object> HARBOUR = Map.of(
            "employees", 120, "seats", 12.0, "plan", "team", "open_deal", true, "renewal", LocalDate.of(2026, 3, 31));

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "employees >= 50 && employees <= 2000 § true",
                "employees >= 120.0 § true",
                "employees > 120 § false",
                "seats + 1 == 13 § true",
                "2 * seats - 4 >= employees / 6 § true",
                "seats / 0 > 1 § true",
                "-seats < -5 § true",
                "seats in [10, 12, 14.5] § true",
                "plan in [\"team\", 'business'] § true",
                "plan.startsWith(\"te\") § true",
                "plan == \"free\" || open_deal § true",
                "!open_deal § false",
                "open_deal == true § true",
                "(open_deal ? 10 : 20) < seats § true",
                "renewal < date(\"2026-04-01\") § true",
                "days(date('2026-03-01'), renewal) <= 30 § true",
                "known(seats) && seats > 11 § true",
                "true § true",
            })
    void holds(String expression, boolean expected) {
        assertThat(LANGUAGE.compile(expression).holds(Values.of(HARBOUR))).isEqualTo(expected);
        assertThat(LANGUAGE.compile(expression).evaluate(HARBOUR).holds()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "employees >= 50 § false",
                "employees < 50 § false",
                "!(employees < 50) § false",
                "employees != 50 § false",
                "plan != \"enterprise\" § false",
                "employees >= 50 || seats > 5 § true",
                "employees >= 50 && seats > 5 § false",
                "!(employees >= 50 && seats > 99) § true",
                "known(employees) § false",
                "!known(employees) § true",
                "!known(employees) || employees > 50 § true",
                "employees + seats > 1 § false",
                "open_deal § false",
                "!open_deal § false",
                "renewal > date('2020-01-01') § false",
            })
    void whatIsNotKnownMakesNoConditionHold(String expression, boolean expected) {
        assertThat(LANGUAGE.compile(expression).holds(Values.of(Map.of("seats", 12))))
                .isEqualTo(expected);
    }

    @Test
    void aValueOfAnotherTypeIsNotKnown() {
        assertThat(LANGUAGE.compile("employees > 1").holds(Values.of(Map.of("employees", "many"))))
                .isFalse();
        assertThat(LANGUAGE.compile("employees > 1").holds(Values.of(Map.of("employees", Double.NaN))))
                .isFalse();
    }

    @Test
    void saysWhichOperandsHeldAndWhatItUsed() {
        var verdict = LANGUAGE.compile("employees>=50&&(plan=='free'||seats>5)").evaluate(HARBOUR);

        assertThat(verdict.values().keySet()).containsExactly("employees", "plan", "seats");
        assertThat(verdict.values()).containsEntry("plan", "team");
        assertThat(verdict.part().joint()).isEqualTo(Verdict.Joint.ALL);
        var any = verdict.part().parts().get(1);
        assertThat(any.parts()).extracting(Verdict.Part::text).containsExactly("plan == \"free\"", "seats > 5");
        assertThat(any.parts()).extracting(Verdict.Part::truth).containsExactly(Truth.FAILS, Truth.HOLDS);
        assertThat(any.truth()).isEqualTo(Truth.HOLDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "employes >= 50 § rule:1:1: There is nothing called `employes` here. Did you mean `employees`? Possible here: employees, seats, plan, open_deal, renewal.",
                "seats > 1 && plam == 'x' § rule:1:14: There is nothing called `plam` here. Did you mean `plan`? Possible here: employees, seats, plan, open_deal, renewal.",
                "employees = 50 § rule:1:11: A single `=` compares nothing. Write `==` to compare.",
                "employees => 50 § rule:1:11: `=>` is not a comparison. Write `>=`.",
                "employees <> 50 § rule:1:11: `<>` is not a comparison. Write `!=`.",
                "seats > 1 and seats < 5 § rule:1:11: `and` is not a word of the rule language. Write `&&` for and, `||` for or, `!` for not, `==` for is.",
                "not open_deal § rule:1:1: `not` is not a word of the rule language. Write `&&` for and, `||` for or, `!` for not, `==` for is.",
                "employees >= § rule:1:13: The condition ends too early. Complete it, for example `employees >= 50`.",
                "(seats > 1 § rule:1:11: A bracket is not closed. Add `)`.",
                "seats > 50% § rule:1:11: `%` does not mean per cent here. Write 0.5 for 50 %.",
                "seats >= 5,5 § rule:1:11: A comma cannot stand in a number. Write decimals with a point: 5.5.",
                "plan == 'team § rule:1:9: This text is not closed. Put the same quote at its end.",
                "plan == “team” § rule:1:9: These are not plain quotes. Write \"…\" around a text.",
                "plan >= 50 § rule:1:6: `>=` cannot join a text and a number. Compare a text with a text in quotes: \"…\".",
                "employees == \"50\" § rule:1:11: `==` cannot join a number and a text. Write the number without quotes.",
                "plan == null § rule:1:6: A value cannot be compared with null. Ask with `known(name)` or `!known(name)`.",
                "seats § rule:1:1: A condition is true or false, but this is a number. Compare it, for example `employees >= 50`.",
                "knwon(seats) § rule:1:1: There is no function `knwon`. Did you mean `known`? Possible here: known, date, days, startsWith, endsWith, contains.",
                "renewal > date('31.3.2026') § rule:1:16: This is not a date. Write year, month and day: date(\"2026-01-31\").",
                "!seats § rule:1:1: `!` negates a condition, but this is a number. Compare it first, for example `!(seats > 5)`.",
                "seats && open_deal § rule:1:7: `&&` cannot join a number and true or false. Compare each side first, for example `seats > 5`.",
                "seats > 1 seats < 2 § rule:1:11: `seats` is not expected here. Put `&&` or `||` between two conditions, and check brackets and quotes.",
            })
    void refusesWithPlaceAndRemedy(String expression, String expected) {
        var refused = catchThrowableOfType(Refused.class, () -> LANGUAGE.compile(expression));
        assertThat(refused).hasMessage(expected);
    }

    @Test
    void namesAllUnknownNamesOfAConditionOverSeveralLines() {
        var refused = catchThrowableOfType(Refused.class, () -> LANGUAGE.compile("sets > 1\n  && employes > 2"));
        assertThat(refused.problems()).extracting("where").containsExactly("rule:1:1", "rule:2:6");
    }

    @Test
    void knowsItsNamesInTheOrderOfTheText() {
        assertThat(LANGUAGE.compile("seats > 1 && (known(plan) || employees + seats > 3)")
                        .names())
                .containsExactly("seats", "plan", "employees");
    }
}
