package dev.evenkeel.web.sample;

import dev.evenkeel.web.accounts.RankedAccount;
import dev.evenkeel.web.accounts.Reason;
import dev.evenkeel.web.accounts.Standing;
import dev.evenkeel.web.layout.Sparkline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Ninety made-up accounts.
final class SampleCompany {
    private static final String[] NAMES = {
        "Northwind Clinics", "Alder & Finch", "Bluepeter Marine", "Corvid Logistics", "Dunmore Dental",
                "Ebbtide Hotels",
        "Fjordline Care", "Granary Foods", "Halden Security", "Ironbridge Rail", "Juniper Schools", "Kestrel Air",
        "Larkspur Retail", "Millrace Brewing", "Nettlefold Nursing", "Orchard House", "Pemberton Print",
                "Quayside Events",
        "Ravensworth Vets", "Saltmarsh Energy", "Thistledown Spas", "Umber Studios", "Verity Homecare",
                "Wexford Couriers",
        "Yarrow Fitness", "Zephyr Cabs", "Ashgrove Labs", "Brackenhill Farms", "Cinderford Steel", "Driftwood Cafés"
    };
    private static final String[] KINDS = {"", " Group", " North"};
    private static final String[] PLANS = {"Free", "Team", "Business", "Trial"};
    private static final String[] OWNERS = {"Ines Duarte", "Tom Okafor", "Mina Sorensen", "Raj Patel"};
    private static final String[] INDUSTRIES = {"Healthcare", "Hospitality", "Logistics", "Retail", "Education"};

    private SampleCompany() {}

    static List<RankedAccount> accounts(LocalDate today) {
        var random = new Random(7);
        var accounts = new ArrayList<RankedAccount>();
        for (int i = 0; i < 90; i++) accounts.add(account(i, random, today));
        accounts.sort(Comparator.comparingDouble(RankedAccount::score).reversed());
        return accounts;
    }

    private static RankedAccount account(int i, Random random, LocalDate today) {
        var name = NAMES[i % NAMES.length] + KINDS[i / NAMES.length];
        var heat = Math.pow(random.nextDouble(), 1.3);
        var fit = 8.0 + Math.round(random.nextDouble() * 32);
        var usage = Math.round(heat * 600) / 10.0;
        var people = (int) (1 + heat * 40);
        var score = fit + usage;
        var standing = score >= 65 ? Standing.READY : score >= 45 ? Standing.WARMING : Standing.QUIET;
        var domain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + ".example";
        return new RankedAccount(
                0,
                "acc-" + (i + 1),
                name,
                domain,
                PLANS[random.nextInt(PLANS.length)],
                INDUSTRIES[random.nextInt(INDUSTRIES.length)],
                standing,
                today.minusDays(random.nextInt(40)),
                score,
                fit,
                usage,
                new Sparkline(trend(random, score)),
                reasons(random, usage, fit, people),
                people,
                random.nextInt(5) == 0 ? null : OWNERS[random.nextInt(OWNERS.length)],
                today.minusDays((long) ((1 - heat) * 30)));
    }

    private static List<Double> trend(Random random, double score) {
        var trend = new ArrayList<Double>();
        var value = score * (0.3 + random.nextDouble() * 0.6);
        for (int week = 0; week < 11; week++) {
            trend.add(value);
            value += (score - value) * 0.2 + random.nextGaussian() * score * 0.06;
        }
        trend.add(score);
        return trend;
    }

    private static List<Reason> reasons(Random random, double usage, double fit, int people) {
        var reasons = new ArrayList<Reason>();
        reasons.add(new Reason(people + " people active in 28 days", Math.round(usage * 0.5)));
        reasons.add(new Reason("Seats " + (60 + random.nextInt(40)) + " % used", (double) Math.round(usage * 0.3)));
        reasons.add(
                random.nextBoolean()
                        ? new Reason("Industry fits", Math.round(fit * 0.5))
                        : new Reason("Shared a schedule 12 times", Math.round(fit * 0.4)));
        reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
        return reasons;
    }
}
