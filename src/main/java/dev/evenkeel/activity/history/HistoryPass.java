package dev.evenkeel.activity.history;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.HistoryQuestion;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.SubjectDays;
import dev.evenkeel.activity.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Every measure on every day, exact, in one pass over rows that come subject by subject (F3). No object a row.
public final class HistoryPass implements UsageRows.Reader {
    private static final Column[] UNASKED = {};

    private final HistoryQuestion question;
    private final UsageRows rows;
    private final SubjectDays each;
    private final Column[] columns;
    private final double[][] values;
    private Column[][] meant = new Column[0][];
    private int subject;
    private int person;
    private boolean begun;

    private HistoryPass(HistoryQuestion question, UsageRows rows, SubjectDays each) {
        this.question = question;
        this.rows = rows;
        this.each = each;
        int from = Math.toIntExact(question.from().toEpochDay());
        this.columns = question.measures().stream()
                .map(measure -> Column.of(measure, question.lens(), from, question.days()))
                .toArray(Column[]::new);
        this.values = new double[columns.length][question.days()];
    }

    /// Hands over everybody of whom there are rows.
    public static void run(HistoryQuestion question, UsageRows rows, SubjectDays each) {
        var pass = new HistoryPass(question, rows, each);
        rows.read(wanted(question), pass);
        pass.endSubject();
    }

    private static UsageRows.Wanted wanted(HistoryQuestion question) {
        long first = question.measures().stream()
                .map(Measure::window)
                .mapToLong(window -> window.days() == Window.ALL_DAYS
                        ? Integer.MIN_VALUE
                        : question.from().toEpochDay() - window.offset() - window.days() + 1)
                .min()
                .orElse(Integer.MAX_VALUE);
        var filters = question.measures().stream().map(Measure::filter).collect(Collectors.toSet());
        return new UsageRows.Wanted(
                question.grain(),
                question.lens(),
                Math.toIntExact(first),
                Math.toIntExact(question.to().toEpochDay()),
                filters);
    }

    @Override
    public void row(int subject, int person, int day, int received, int name, int times) {
        if (subject != this.subject || !begun) {
            endSubject();
            this.subject = subject;
            this.person = person;
            begun = true;
        } else if (person != this.person) {
            endPerson();
            this.person = person;
        }
        var counting = name < meant.length ? meant[name] : UNASKED;
        if (counting == UNASKED) counting = learn(name);
        for (var column : counting) column.add(day, received, times);
    }

    private Column[] learn(int code) {
        int before = meant.length;
        if (code >= before) {
            meant = Arrays.copyOf(meant, 2 * code + 8);
            Arrays.fill(meant, before, meant.length, UNASKED);
        }
        var name = rows.name(code);
        var counting = new ArrayList<Column>();
        for (int i = 0; i < columns.length; i++) {
            EventFilter filter = question.measures().get(i).filter();
            if (name.isMeant(filter)) counting.add(columns[i]);
        }
        var found = counting.toArray(Column[]::new);
        meant[code] = found;
        return found;
    }

    private void endPerson() {
        for (var column : columns) column.endPerson();
    }

    private void endSubject() {
        if (!begun) return;
        endPerson();
        for (int i = 0; i < columns.length; i++) columns[i].finish(values[i]);
        each.subject(subject, values);
    }
}
