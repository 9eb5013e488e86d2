package dev.evenkeel.qualification.backtest;

import java.util.List;

/// F25: whether the bands of a definition part accounts well. The upper one should convert at least ten times as often
/// as the lowest; ready and warming together should hold 15–35 % of the account-days and 60 % of what converts.
///
/// @param bands ready, warming (at least half of the points for usage, and not disqualified), quiet
public record Bands(List<Band> bands) {
    private static final double WANTED_RATIO = 10;
    private static final double LEAST_SHARE = 0.15;
    private static final double MOST_SHARE = 0.35;
    private static final double WANTED_CONVERSIONS = 0.6;

    static Bands of(Evidence evidence, int horizon, double fit, double usage) {
        int wantedFit = Points.threshold(fit);
        int wantedUsage = Points.threshold(usage);
        int half = Math.max(1, Points.threshold(usage / 2));
        var days = new long[3];
        var hits = new long[3];
        for (int account = 0; account < evidence.size(); account++) {
            var uses = evidence.usage()[account];
            var fits = evidence.fit()[account];
            for (int day = evidence.start()[account]; day < evidence.end(account); day++) {
                int band = uses[day] != Points.DISQUALIFIED && uses[day] >= wantedUsage && fits[day] >= wantedFit
                        ? 0
                        : uses[day] >= half ? 1 : 2;
                days[band]++;
                if (evidence.isHit(account, day, horizon)) hits[band]++;
            }
        }
        return new Bands(
                List.of(band("Ready", days, hits, 0), band("Warming", days, hits, 1), band("Quiet", days, hits, 2)));
    }

    private static Band band(String name, long[] days, long[] hits, int which) {
        double all = (double) days[0] + days[1] + days[2];
        double found = (double) hits[0] + hits[1] + hits[2];
        return new Band(name, days[which] / all, (double) hits[which] / days[which], hits[which] / found);
    }

    /// How much more often the ready convert than the quiet; NaN where one of them is empty.
    public double ratio() {
        return bands.getFirst().rate() / bands.getLast().rate();
    }

    /// The share of account-days that are ready or warming.
    public double upperShare() {
        return bands.getFirst().share() + bands.get(1).share();
    }

    /// The share of what converts that was ready or warming.
    public double upperConversions() {
        return bands.getFirst().ofConversions() + bands.get(1).ofConversions();
    }

    public boolean isRatioGood() {
        return ratio() >= WANTED_RATIO;
    }

    public boolean isShareGood() {
        return upperShare() >= LEAST_SHARE && upperShare() <= MOST_SHARE && upperConversions() >= WANTED_CONVERSIONS;
    }
}
