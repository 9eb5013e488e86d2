package dev.evenkeel.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every mistake is named with its place and a remedy, and all of a document's mistakes at once.
class BrokenDefinitionsTest {
    private static final String GOOD = """
            kind: definition
            name: ready
            title: Ready
            about: account
            signals:
              active_people: {people: {window: 28d}}
              schedules: {count: {event: Schedule Published, window: 28d}}
              plan: {trait: plan, type: text}
              employees: {trait: employees, type: number}
              seats_used: {share: {of: active_people, in: {trait: seats}}}
            fit:
              threshold: 30
              rules:
                - {name: Size, when: employees >= 50, points: 30}
            usage:
              threshold: 40
              rules:
                - name: Team
                  when: active_people >= 5
                  points: 25
            disqualified:
              - {reason: Top plan, when: plan == "enterprise"}
            """;

    @Test
    void theGoodOneIsGood() {
        assertThat(problems(GOOD)).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                broken(
                        "window: 28d}}\n  plan",
                        "window: 28d, where: {kind: []}}}\n  plan",
                        "7:77 A property cannot be one of no values. List at least one value."),
                broken(
                        "when: active_people >= 5",
                        "when: !known(plan)",
                        "19:13 YAML takes `!known(plan)` for a tag. Put it in quotes: '!known(plan)'."),
                broken(
                        "when: active_people >= 5",
                        "when: !known(plan) && schedules > 1",
                        "19:27 This is not YAML: unexpected character found &(38). Put the text in quotes, because YAML takes a `!` at its start for a tag: '!open_deal'."),
                broken(
                        "when: active_people >= 5",
                        "when: \"x\" == plan",
                        "19:17 This is not YAML: expected <block end>, but found '<scalar>'. Put the whole text in quotes, because it starts with one: '\"free\" == plan'."),
                broken(
                        "employees >= 50",
                        "plan in [\"a\"]",
                        "14:34 This is not YAML: expected ',' or '}', but got [. Between braces, put a text with brackets in quotes: 'plan in [\"team\"]'."),
                broken(
                        "threshold: 30",
                        "thresold: 30",
                        "11:1 `threshold` is missing in a side of the score. Add `threshold: 30`.",
                        "12:3 `thresold` is not a key of a side of the score. Did you mean `threshold`? Possible here: threshold, rules."),
                broken(
                        "about: account",
                        "about: acount",
                        "4:8 `acount` is not possible for `about`. Did you mean `account`? Possible here: account, person."),
                broken("about: account\n", "", "1:1 `about` is missing in a definition. Add `about: account`."),
                broken(
                        "name: ready",
                        "name: Ready to talk",
                        "2:7 `Ready to talk` cannot be a name. Use small letters, digits and dashes, such as `ready-to-talk`."),
                broken(
                        "kind: definition",
                        "kind: defintion",
                        "1:7 `defintion` is not a kind of document. Did you mean `definition`? Possible here: definition, signals."),
                broken(
                        "title: Ready",
                        "title: Ready\ntitle: Again",
                        "4:1 `title` stands here twice; the first is in line 3. Remove one of them."),
                broken(
                        "{people: {window: 28d}}",
                        "{peple: {window: 28d}}",
                        "6:3 This signal does not say what it is. Give it one of: count, people, days_active, last_seen, change, share, milestone, trait, account_trait, deal, open_deal.",
                        "6:19 `peple` is not a key of a signal. Did you mean `people`? Possible here: count, people, days_active, last_seen, change, share, milestone, trait, account_trait, deal, open_deal, type, label."),
                broken(
                        "{people: {window: 28d}}",
                        "{people: {window: 28 days}}",
                        "6:36 `28 days` is not possible for `window`. Write days or weeks, such as `28d` or `4w`, or `always`."),
                broken(
                        "{people: {window: 28d}}",
                        "{people: {}}",
                        "6:19 `window` is missing in events in a window. Add `window: 28d`."),
                broken(
                        "{people: {window: 28d}}",
                        "{people: {window: 28d}, count: {window: 7d}}",
                        "6:42 A signal is one thing, but this is people and count. Make it 2 signals."),
                broken(
                        "{trait: plan, type: text}",
                        "{trait: plan, type: string}",
                        "8:29 `string` is not possible for `type`. Possible here: number, text, flag, date."),
                broken(
                        "{trait: plan, type: text}",
                        "{trait: plan}",
                        "8:10 `type` is missing beside `trait`. Add `type: number`, `text`, `flag` or `date`."),
                broken(
                        "of: active_people",
                        "of: activ_people",
                        "10:28 There is no signal `activ_people`. Did you mean `active_people`? Possible here: active_people, schedules, plan, employees."),
                broken(
                        "of: active_people",
                        "of: plan",
                        "10:28 A share is made of numbers, but this is a text. Name a signal that is a number."),
                broken(
                        "schedules:",
                        "in:",
                        "7:3 `in` is a word of the rule language. Use letters, digits and `_`, such as `active_people`."),
                broken(
                        "schedules:",
                        "published schedules:",
                        "7:3 `published schedules` cannot be used as a name in a rule. Use letters, digits and `_`, such as `active_people`."),
                broken(
                        "window: 28d}}\n  plan",
                        "window: 28d, where: {kind: {atleast: 3}}}}\n  plan",
                        "7:78 `atleast` is not a way to compare a property. Did you mean `at_least`? Possible here: is, is_not, at_least, more_than, at_most, less_than, present, absent."),
                broken(
                        "window: 28d}}\n  plan",
                        "window: 28d, where: {n: {at_least: three}}}}\n  plan",
                        "7:85 Only a number has an order, but this is the text `three`. Write a number, or compare with `is`."),
                broken(
                        "employees >= 50",
                        "employes >= 50",
                        "14:26 There is nothing called `employes` here. Did you mean `employees`? Possible here: active_people, schedules, plan, employees, seats_used, today."),
                broken(
                        "active_people >= 5",
                        "active_people >= 5 and schedules > 1",
                        "19:32 `and` is not a word of the rule language. Write `&&` for and, `||` for or, `!` for not, `==` for is."),
                broken(
                        "when: active_people >= 5",
                        "when: |\n        active_people >= 5\n          && scheduls > 1",
                        "21:14 There is nothing called `scheduls` here. Did you mean `schedules`? Possible here: active_people, schedules, plan, employees, seats_used, today."),
                broken(
                        "when: active_people >= 5",
                        "when: >-\n        active_people >= 5\n        && scheduls > 1",
                        "21:12 There is nothing called `scheduls` here. Did you mean `schedules`? Possible here: active_people, schedules, plan, employees, seats_used, today."),
                broken(
                        "when: active_people >= 5",
                        "when: \"plan == \\\"x\\\" && activ_people >= 5\"",
                        "19:31 There is nothing called `activ_people` here. Did you mean `active_people`? Possible here: active_people, schedules, plan, employees, seats_used, today."),
                broken(
                        "when: active_people >= 5",
                        "when: active_people",
                        "19:13 A condition is true or false, but this is a number. Compare it, for example `employees >= 50`."),
                broken(
                        "plan == \"enterprise\"",
                        "plan == 5",
                        "22:35 `==` cannot join a text and a number. Compare a text with a text in quotes: \"…\"."),
                broken(
                        "points: 25",
                        "points: many",
                        "20:15 `points` should be a number, but is the text `many`. Write a number from -10000 to 10000."),
                broken(
                        "points: 25",
                        "points: 99999",
                        "20:15 `points` cannot be 99999. Write a number from -10000 to 10000."),
                broken(
                        "points: 25",
                        "points: 25\n      half_life: soon",
                        "21:18 `soon` is not possible for `half_life`. Write days or weeks, such as `14d` or `2w`."),
                broken(
                        "points: 30}",
                        "points: 30, half_life: 14d}",
                        "14:55 Nothing in this rule is made of events, so its points cannot age. Name a signal with `decays_with`, or remove `half_life`."),
                broken(
                        "points: 30}",
                        "points: 30, half_life: 14d, decays_with: plan}",
                        "14:84 `plan` is not made of events, so it has no age. Possible here: active_people, schedules, seats_used."),
                broken("name: Team", "name: Size", "18:7 Two rules are called `Size`. Give this one another name."),
                broken(
                        "    - name: Team\n      when: active_people >= 5\n      points: 25\n",
                        "    - Team\n",
                        "18:7 Here should be a rule, but this is the text `Team`. Write its keys: name, when, points, half_life, decays_with."),
                broken(
                        "{reason: Top plan, when: plan == \"enterprise\"}",
                        "{when: plan == \"enterprise\"}",
                        "22:5 `reason` is missing in a reason to leave somebody out. Add `reason: Already on the top plan`."),
                broken(
                        "title: Ready",
                        "title: Ready: now",
                        "3:13 This is not YAML: mapping values are not allowed here. Put the text in quotes if it contains a colon, and check the indentation."),
                broken(
                        "{reason: Top plan, when: plan == \"enterprise\"}",
                        "{reason: Top plan, when: plan == \"enterprise\"",
                        "22:5 This is opened, but never closed. Add the quote, bracket or brace that closes it."),
                broken(
                        "title: Ready",
                        "\ttitle: Ready",
                        "3:1 This is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation). Indent with blanks instead of tabs."));
    }

    private static Arguments broken(String right, String wrong, String... problems) {
        assertThat(GOOD).contains(right);
        return Arguments.of(GOOD.replace(right, wrong), List.of(problems));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesPlaceAndRemedy(String text, List<String> expected) {
        assertThat(problems(text)).isEqualTo(expected);
    }

    @Test
    void namesAllMistakesAtOnce() {
        var text = GOOD.replace("about: account", "about: company")
                .replace("employees >= 50", "employes >= 50")
                .replace("points: 25", "points: x")
                .replace("28d", "28");
        assertThat(problems(text))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly("4:8", "6:36", "7:58", "14:26", "20:15");
    }

    @Test
    void aMistakeInASignalIsNotReportedAgainInItsRules() {
        assertThat(problems(GOOD.replace("employees, type: number", "employees, type: nmber")))
                .containsExactly(
                        "9:39 `nmber` is not possible for `type`. Did you mean `number`? Possible here: number, text, flag, date.");
    }

    @Test
    void emptyAndForeignTextsAreRefused() {
        assertThat(problems("")).containsExactly("1:1 The document is empty. Start it with `kind: definition`.");
        assertThat(problems("- a\n- b"))
                .containsExactly(
                        "1:1 Here should be a definition, but this is a list. Start it with `kind: definition`.");
        assertThat(problems("title: x"))
                .containsExactly("1:1 `kind` is missing. Start it with `kind: definition` or `kind: signals`.");
        assertThat(problems("a: &x [*x]")).hasSize(1);
        assertThat(problems(GOOD + "---\nkind: definition\n"))
                .containsExactly("23:1 A second document begins here. Give it a file of its own.");
    }

    private static List<String> problems(String text) {
        var source = List.of(Source.draft("ready.yaml", text));
        return Catalogue.EMPTY.with(source).problems().stream()
                .map(BrokenDefinitionsTest::line)
                .toList();
    }

    private static String line(Problem problem) {
        assertThat(problem.where()).startsWith("ready.yaml:");
        return problem.where().substring("ready.yaml:".length()) + " " + problem.what() + ". " + problem.remedy() + ".";
    }
}
