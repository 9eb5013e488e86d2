package dev.evenkeel.qualification.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// Counts evidence again at any thresholds: a pass over the account-days, and the draws.
final class Counting {
    private static final int CURVE = 40;

    private final Question question;
    private final Evidence evidence;
    private final Resampling resampling;
    private final double[] baseByDay;

    Counting(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
        this.resampling = new Resampling(evidence.size());
        this.baseByDay = baseByDay();
    }

    Evidence evidence() {
        return evidence;
    }

    Resampling resampling() {
        return resampling;
    }

    Tally tally(double fit, double usage) {
        return new Tally(evidence, question.horizonDays(), fit, usage);
    }

    Numbers at(double fit, double usage) {
        var tally = tally(fit, usage);
        var sums = resampling.sums(
                tally.risk,
                tally.hits,
                tally.qualified,
                tally.qualifiedHits,
                tally.raisedLater,
                tally.conversion,
                tally.caught);
        var lift = Resampling.interval(sums, sum -> sum[3] / sum[2] / (sum[1] / sum[0]));
        var aWeek = Resampling.interval(sums, sum -> sum[4] / question.weeks());
        var raised = raised(tally);
        var all = sums[Resampling.DRAWS];
        return new Numbers(
                fit,
                usage,
                evidence.size(),
                (int) all[5],
                (int) all[6],
                aWeek,
                all[2] / evidence.days(),
                Resampling.interval(sums, sum -> sum[3] / sum[2]),
                Resampling.interval(sums, sum -> sum[1] / sum[0]),
                Resampling.interval(sums, sum -> sum[6] / sum[5]),
                lift,
                resampling.median(tally.lead),
                revenue(tally.caught),
                revenue(tally.conversion),
                Bands.of(evidence, question.horizonDays(), fit, usage),
                raised,
                Workload.of(raised, question),
                verdict(raised, tally, lift, aWeek.value()));
    }

    private double revenue(int[] which) {
        double sum = Double.NaN;
        for (int i = 0; i < which.length; i++)
            if (which[i] > 0 && !Double.isNaN(evidence.revenue()[i]))
                sum = (Double.isNaN(sum) ? 0 : sum) + evidence.revenue()[i];
        return sum;
    }

    private Verdict verdict(List<Raised> raised, Tally tally, Interval lift, double aWeek) {
        var first = new HashSet<Integer>();
        var chances = new ArrayList<Double>();
        int converted = 0;
        for (var raise : tally.raises) {
            if (!first.add(raise.account())) continue;
            chances.add(baseByDay[raise.day()]);
            if (evidence.isHit(raise.account(), raise.day(), question.horizonDays())) converted++;
        }
        double chance = Chance.atLeast(
                converted, chances.stream().mapToDouble(Double::doubleValue).toArray());
        return Verdict.of(first.size(), converted, chance, lift, aWeek);
    }

    /// On each day the share of the accounts that were there which convert in time.
    private double[] baseByDay() {
        var there = new long[evidence.days()];
        var hits = new long[evidence.days()];
        for (int account = 0; account < evidence.size(); account++)
            for (int day = evidence.start()[account]; day < evidence.end(account); day++) {
                there[day]++;
                if (evidence.isHit(account, day, question.horizonDays())) hits[day]++;
            }
        var base = new double[evidence.days()];
        for (int day = 0; day < base.length; day++) base[day] = there[day] == 0 ? 0 : (double) hits[day] / there[day];
        return base;
    }

    private List<Raised> raised(Tally tally) {
        var seen = new HashSet<Integer>();
        var raised = new ArrayList<Raised>();
        for (var raise : tally.raises) {
            int account = raise.account();
            boolean hit = evidence.isHit(account, raise.day(), question.horizonDays());
            LocalDate converted = hit ? question.from().plusDays(evidence.converted()[account]) : null;
            raised.add(new Raised(
                    evidence.accounts()[account],
                    question.day(raise.day()),
                    seen.add(account),
                    Points.points(evidence.usage()[account][raise.day()])
                            + Points.points(evidence.fit()[account][raise.day()]),
                    evidence.owners()[account],
                    converted));
        }
        raised.sort(java.util.Comparator.comparing(Raised::day)
                .thenComparing(
                        java.util.Comparator.comparingDouble(Raised::points).reversed())
                .thenComparingInt(Raised::account));
        return List.copyOf(raised);
    }

    /// Precision against volume: what thresholds for usage from few points to many would do, that for fit as given.
    List<CurvePoint> curve(double fit, double own) {
        var points = new ArrayList<CurvePoint>();
        for (double threshold : thresholds(fit, own)) {
            var tally = tally(fit, threshold);
            double risk = Arrays.stream(tally.risk).asLongStream().sum();
            double hits = Arrays.stream(tally.hits).asLongStream().sum();
            double days = Arrays.stream(tally.qualified).asLongStream().sum();
            double found = Arrays.stream(tally.qualifiedHits).asLongStream().sum();
            double later = Arrays.stream(tally.raisedLater).asLongStream().sum();
            double conversions = Arrays.stream(tally.conversion).asLongStream().sum();
            double caught = Arrays.stream(tally.caught).asLongStream().sum();
            if (days > 0)
                points.add(new CurvePoint(
                        threshold,
                        later / question.weeks(),
                        found / days,
                        caught / conversions,
                        found / days / (hits / risk)));
        }
        return List.copyOf(points);
    }

    /// Spread evenly over the points that there are, besides the definition's own.
    private double[] thresholds(double fit, double own) {
        int wanted = Points.threshold(fit);
        var there = new int[evidence.size() * evidence.days()];
        int count = 0;
        for (int account = 0; account < evidence.size(); account++)
            for (int day = evidence.start()[account]; day < evidence.end(account); day++)
                if (evidence.fit()[account][day] >= wanted && evidence.usage()[account][day] != Points.DISQUALIFIED)
                    there[count++] = evidence.usage()[account][day];
        var distinct = Arrays.stream(there, 0, count).sorted().distinct().toArray();
        var chosen = new java.util.TreeSet<Double>();
        chosen.add(own);
        for (int i = 0; i <= CURVE && distinct.length > 0; i++)
            chosen.add(Math.ceil(Points.points(distinct[(int) ((long) i * (distinct.length - 1) / CURVE)])));
        return chosen.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
