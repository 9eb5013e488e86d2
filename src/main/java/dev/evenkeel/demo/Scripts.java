package dev.evenkeel.demo;

import static dev.evenkeel.demo.Script.NEVER;

import dev.evenkeel.demo.Script.Curve;
import dev.evenkeel.demo.Script.Deals;
import dev.evenkeel.demo.names.Country;
import dev.evenkeel.demo.names.Industry;
import java.util.List;

/// The parts of the {@link Cast}.
final class Scripts {
    private static final List<Cast.Member> BRIGHTWATER_TEAM =
            List.of(Cast.GRAHAM, Cast.MARA, Cast.AISHA, Cast.TOMEK, Cast.SIOBHAN);

    static final List<Script> ALL = List.of(
            new Script(
                    "Brightwater Clinics",
                    Industry.HEALTHCARE,
                    Country.GB,
                    320,
                    96,
                    Cast.DANA,
                    rising(4, 27, 34),
                    12,
                    0.4,
                    0.1,
                    Deals.NONE,
                    BRIGHTWATER_TEAM),
            new Script(
                    "Northgate Cafés",
                    Industry.HOSPITALITY,
                    Country.IE,
                    410,
                    520,
                    Cast.TOMAS,
                    daysAgo -> Math.max(3, 64 - daysAgo / 8.5),
                    470,
                    0.5,
                    0.2,
                    Deals.won(430),
                    List.of(Cast.ELENA, Cast.FINN)),
            new Script(
                    "Alder & Finch Logistics",
                    Industry.LOGISTICS,
                    Country.GB,
                    180,
                    152,
                    Cast.PRIYA,
                    daysAgo -> daysAgo > 100 ? Math.min(9, (156 - daysAgo) / 4.0) : Math.max(1.5, daysAgo / 11.0),
                    NEVER,
                    0.6,
                    0.2,
                    new Deals(120, Stage.TRIAL, NEVER, 0, NEVER),
                    List.of(Cast.RUTH, Cast.NADIA)),
            new Script(
                    "Meridian Schools",
                    Industry.EDUCATION,
                    Country.NL,
                    640,
                    500,
                    Cast.JONAS,
                    daysAgo -> 46,
                    420,
                    0.4,
                    0.2,
                    Deals.won(390),
                    List.of(Cast.HANNE)),
            new Script(
                    "Kestrel & Vale Grocers",
                    Industry.RETAIL,
                    Country.GB,
                    240,
                    75,
                    Cast.DANA,
                    rising(3, 14, 24),
                    31,
                    0.5,
                    0.1,
                    Deals.NONE,
                    List.of(Cast.JOSIE)),
            new Script(
                    "Tidewater Freight",
                    Industry.LOGISTICS,
                    Country.US,
                    95,
                    480,
                    Cast.JONAS,
                    daysAgo -> daysAgo > 150 ? 7 : Math.max(0, 7 - (150 - daysAgo) / 8.0),
                    NEVER,
                    0.3,
                    0.1,
                    new Deals(330, Stage.WON, 300, 0.35, 110),
                    List.of(Cast.COLIN)),
            new Script(
                    "Osprey Systems",
                    Industry.SOFTWARE,
                    Country.IN,
                    18,
                    210,
                    Cast.PRIYA,
                    daysAgo -> 3,
                    NEVER,
                    11,
                    3.5,
                    Deals.NONE,
                    List.of(Cast.VIKRAM)));

    private Scripts() {}

    /// From few people to many, with the rise in the last days.
    private static Curve rising(double from, double to, int lastDays) {
        return daysAgo -> daysAgo >= lastDays ? from : from + (to - from) * (lastDays - daysAgo) / lastDays;
    }
}
