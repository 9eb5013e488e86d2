package dev.evenkeel.web.backtests;

import dev.evenkeel.activity.Lens;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.backtest.Outcome;
import dev.evenkeel.qualification.backtest.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked, as it is typed.
public record BacktestForm(Map<String, String> fields) {
    static BacktestForm of(Question question, String definition) {
        return new BacktestForm(Map.of(
                "definition", definition,
                "from", question.from().toString(),
                "to", question.to().toString(),
                "horizon", Integer.toString(question.horizonDays()),
                "outcome", question.outcome().kind().word(),
                "detail", question.outcome().detail(),
                "lens", word(question.lens())));
    }

    /// Over another form: what is given there counts.
    BacktestForm with(Map<String, String> given) {
        var all = new HashMap<>(fields);
        given.forEach((name, value) -> {
            if (fields.containsKey(name)) all.put(name, value);
        });
        return new BacktestForm(all);
    }

    static String word(Lens lens) {
        return switch (lens) {
            case AS_KNOWN -> "as_known";
            case AS_IT_HAPPENED -> "as_it_happened";
        };
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return field(name).equals(value);
    }

    /// @throws Refused with every field that cannot be read
    Question read() {
        var problems = new ArrayList<Problem>();
        var from = day("from", problems);
        var to = day("to", problems);
        var horizon = whole(problems);
        Outcome outcome = null;
        try {
            outcome = Outcome.of(field("outcome"), field("detail"));
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        if (!problems.isEmpty() || from == null || to == null || outcome == null) throw new Refused(problems);
        var lens = is("lens", "as_it_happened") ? Lens.AS_IT_HAPPENED : Lens.AS_KNOWN;
        return new Question(from, to, horizon, outcome, lens);
    }

    private @Nullable LocalDate day(String name, List<Problem> problems) {
        try {
            return LocalDate.parse(field(name).strip());
        } catch (DateTimeException malformed) {
            problems.add(new Problem(name, "`" + field(name) + "` is not a day", "Write it as 2026-01-31"));
            return null;
        }
    }

    private int whole(List<Problem> problems) {
        try {
            return Integer.parseInt(field("horizon").strip());
        } catch (NumberFormatException malformed) {
            problems.add(new Problem(
                    "horizon", "`" + field("horizon") + "` is not a number of days", "Write digits, such as 60"));
            return 0;
        }
    }
}
