package dev.evenkeel.web.backtests;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.qualification.backtest.CurvePoint;
import dev.evenkeel.qualification.backtest.Numbers;
import dev.evenkeel.qualification.backtest.Question;
import dev.evenkeel.qualification.backtest.Raised;
import dev.evenkeel.qualification.backtest.Result;
import dev.evenkeel.web.backtests.Counted.Entry;
import dev.evenkeel.web.backtests.Counted.Week;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes pictures and names of results.
@Component
final class Views {
    private static final int SHOWN_WEEKS = 60;
    private static final int DAYS = 7;

    private final Accounts accounts;

    Views(Accounts accounts) {
        this.accounts = accounts;
    }

    Counted counted(Result result, double fit, double usage, int sellers) {
        var numbers = result.at(fit, usage);
        var curve = result.curve();
        double most = curve.isEmpty() ? usage : curve.getLast().threshold();
        double least = curve.isEmpty() ? 0 : Math.min(0, curve.getFirst().threshold());
        return new Counted(
                result.backtest(),
                numbers,
                weeks(numbers, result.backtest().question()),
                calendar(numbers, result.backtest().question()),
                sellers,
                Math.floor(least),
                Math.ceil(Math.max(most, usage)));
    }

    private static Chart weeks(Numbers numbers, Question question) {
        int weeks = (question.days() + DAYS - 1) / DAYS;
        var before = new int[weeks];
        var converted = new int[weeks];
        var not = new int[weeks];
        for (var one : numbers.raised()) {
            int week = week(one, question);
            if (one.day().equals(question.from())) before[week]++;
            else if (one.converted() != null) converted[week]++;
            else not[week]++;
        }
        var labels = new ArrayList<String>();
        for (int week = 0; week < weeks; week++)
            labels.add(question.from().plusDays((long) week * DAYS).toString());
        return new Chart(
                Chart.Kind.STACKED_BARS,
                "Accounts that come up, by week",
                "accounts",
                labels,
                List.of(
                        series("Converted in time", converted),
                        series("Did not", not),
                        series("Ready before the first day", before)));
    }

    private static Chart.Series series(String name, int[] values) {
        return new Chart.Series(name, java.util.Arrays.stream(values).boxed().toList());
    }

    private static int week(Raised raised, Question question) {
        return (int) (raised.day().toEpochDay() - question.from().toEpochDay()) / DAYS;
    }

    private List<Week> calendar(Numbers numbers, Question question) {
        var names = names(numbers.raised());
        var byWeek = new TreeMap<Integer, List<Entry>>(Comparator.reverseOrder());
        for (var one : numbers.raised()) {
            var entry = entry(one, names);
            if (entry != null)
                byWeek.computeIfAbsent(week(one, question), week -> new ArrayList<>())
                        .add(entry);
        }
        return byWeek.entrySet().stream()
                .limit(SHOWN_WEEKS)
                .map(week -> new Week(question.from().plusDays((long) week.getKey() * DAYS), week.getValue()))
                .toList();
    }

    List<Entry> entries(List<Raised> raised) {
        var names = names(raised);
        var entries = new ArrayList<Entry>();
        for (var one : raised) {
            var entry = entry(one, names);
            if (entry != null) entries.add(entry);
        }
        return entries;
    }

    Map<Integer, Account> names(List<Raised> raised) {
        return accounts.named(raised.stream().map(Raised::account).distinct().toList()).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private static @org.jspecify.annotations.Nullable Entry entry(Raised raised, Map<Integer, Account> names) {
        var account = names.get(raised.account());
        if (account == null) return null;
        var converted = raised.converted();
        return new Entry(
                account.key(),
                account.name(),
                raised.day(),
                !raised.first(),
                converted == null ? null : converted.toEpochDay() - raised.day().toEpochDay());
    }

    /// Precision against volume; the points of one volume are one point.
    static Chart curve(Result result) {
        var byVolume = new TreeMap<Double, CurvePoint>();
        for (var point : result.curve()) byVolume.merge(point.aWeek(), point, (one, other) -> other);
        var base = result.numbers().base().value();
        return new Chart(
                Chart.Kind.AREA,
                "Precision against volume",
                "%",
                byVolume.values().stream().map(Views::label).toList(),
                List.of(
                        new Chart.Series(
                                "% of the ready convert",
                                byVolume.values().stream()
                                        .map(point -> Say.tenths(point.precision() * 100))
                                        .toList()),
                        new Chart.Series(
                                "% of all do",
                                byVolume.values().stream()
                                        .map(point -> Say.tenths(base * 100))
                                        .toList())));
    }

    private static String label(CurvePoint point) {
        return Say.points(point.aWeek()) + " a week · from " + Say.points(point.threshold()) + " points for usage";
    }
}
