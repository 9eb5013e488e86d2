package dev.evenkeel.promises;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a question of one line: "can we sso by 2027-03-01", "3 onboardings for acme by march".
///
/// What, how many, `for` or `to` whom, `by` when; in any order, all but the first may be missing. What is not
/// understood is named, all of it at once.
public final class QuestionReader {
    private static final int LONGEST = 300;
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[/\\\\]?can[- ]?(?:we|i)|could (?:we|i)|may (?:we|i)|do we have|is there|when can we)\\b[,:]?\\s*");
    private static final Pattern VERB = Pattern.compile(
            "^(?:please |still |also |have |sell |promise |offer |deliver |do |ship |give |get |take on |fit in )+");
    private static final Pattern MARK = Pattern.compile(
            "(?:^|\\s)(by|before|until|till|on|from|for|to|in(?= \\d+ (?:day|week|month)))\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PIECES = Pattern.compile("^(\\d{1,6})\\s*(?:x|×|\\*)?\\s+(?=\\S)");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("the", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));

    private final Subjects subjects;
    private final Customers customers;

    QuestionReader(Subjects subjects, Customers customers) {
        this.subjects = subjects;
        this.customers = customers;
    }

    /// @param line up to 300 letters
    /// @throws Refused with every part that is not understood
    public Question read(String line, LocalDate today) {
        var text = bare(line);
        if (text.isEmpty())
            throw new Refused(
                    "question", "It is empty", "Write what, for whom and by when: `3 onboardings for acme by march`");
        if (text.length() > LONGEST)
            throw new Refused("question", "It is longer than " + LONGEST + " letters", "Ask for one thing at a time");
        return new Reading(text, today).question();
    }

    private static String bare(String line) {
        var text =
                line.strip().replaceAll("\\s+", " ").replaceAll("[?!.]+$", "").strip();
        var lower = text.toLowerCase(Locale.ROOT);
        var opening = OPENING.matcher(lower);
        if (opening.find()) text = text.substring(opening.end());
        var verb = VERB.matcher(text.toLowerCase(Locale.ROOT));
        if (verb.find()) text = text.substring(verb.end());
        return text.strip();
    }

    private final class Reading {
        private final LocalDate today;
        private final List<Problem> problems = new ArrayList<>();
        private String what;
        private int pieces = 1;
        private @Nullable String account;
        private @Nullable LocalDate by;

        Reading(String text, LocalDate today) {
            this.today = today;
            var marks = MARK.matcher(text);
            int from = 0;
            var mark = "";
            what = "";
            while (marks.find()) {
                part(mark, text.substring(from, marks.start()).strip());
                mark = Objects.requireNonNull(marks.group(1)).toLowerCase(Locale.ROOT);
                from = marks.end();
            }
            part(mark, text.substring(from).strip());
        }

        private void part(String mark, String words) {
            switch (mark) {
                case "" -> what = words;
                case "for", "to" -> whom(mark, words);
                default -> when(mark, words);
            }
        }

        private void when(String mark, String words) {
            var day = DayWords.read(words, today);
            if (day.isPresent()) by = day.get();
            else if (mark.equals("on") || mark.equals("from") || mark.equals("in") || isPartOfTheThing(mark, words))
                what += " " + mark + " " + words;
            else
                problems.add(new Problem(
                        mark,
                        "`" + words + "` is no day that is understood",
                        "Write a day such as " + today.plusMonths(3)
                                + ", or `march`, `q2`, `next week`, `in 6 weeks`"));
        }

        private void whom(String mark, String words) {
            var named = customers.withKey(words);
            if (named.isPresent()) {
                account = named.get().key();
                return;
            }
            var found = customers.called(words);
            var exact = found.stream()
                    .filter(one -> one.name().equalsIgnoreCase(words))
                    .toList();
            if (exact.size() == 1) account = exact.getFirst().key();
            else if (found.size() == 1) account = found.getFirst().key();
            else if (found.isEmpty() && isPartOfTheThing(mark, words)) what += " " + mark + " " + words;
            else if (found.isEmpty())
                problems.add(new Problem(
                        mark, "No account is called `" + words + "`", "Write its name or key, or leave it out"));
            else
                problems.add(new Problem(
                        mark,
                        "More than one account is called `" + words + "`",
                        "Say which: "
                                + found.stream()
                                        .limit(5)
                                        .map(one -> one.name() + " (" + one.key() + ")")
                                        .collect(Collectors.joining(", "))));
        }

        private boolean isPartOfTheThing(String mark, String words) {
            return subjects.all(today).stream()
                    .anyMatch(one -> Likeness.of(what + " " + mark + " " + words, one) >= Likeness.MEANT);
        }

        Question question() {
            count();
            Subject subject = null;
            try {
                if (what.isBlank())
                    problems.add(new Problem(
                            "what", "It is not said what is asked for", "Begin with a capability or a service"));
                else subject = subjects.called(what, today);
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
            if (by != null && by.isBefore(today))
                problems.add(new Problem("by", by + " is in the past", "Give a day from " + today + " on"));
            if (!problems.isEmpty() || subject == null) throw new Refused(problems);
            return new Question(subject, pieces, account, by == null ? today : by);
        }

        private void count() {
            var number = PIECES.matcher(what);
            if (number.find()) {
                pieces = Integer.parseInt(Objects.requireNonNull(number.group(1)));
                what = what.substring(number.end());
                return;
            }
            var first = what.split(" ", 2);
            var word = NUMBERS.get(first[0].toLowerCase(Locale.ROOT));
            if (word == null || first.length < 2) return;
            pieces = word;
            what = first[1];
        }
    }
}
