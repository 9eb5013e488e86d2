package dev.evenkeel.demo.names;

import java.util.List;
import java.util.Locale;

/// What an account does for a living, how much of a working day its weekends are, and in which months it is busy.
public enum Industry {
    RETAIL(
            0.7,
            new double[] {.85, .85, .9, .95, .95, .95, .95, .95, 1, 1.05, 1.25, 1.35},
            "Outfitters",
            "Grocers",
            "Market",
            "Home",
            "Garden Centres",
            "Books",
            "Cycles",
            "Apparel",
            "Pharmacies",
            "Toys",
            "Hardware",
            "Eyewear",
            "Florists"),
    HOSPITALITY(
            0.9,
            new double[] {.8, .85, .9, 1, 1.05, 1.2, 1.25, 1.25, 1.05, .95, .9, 1.1},
            "Cafés",
            "Hotels",
            "Kitchens",
            "Bakeries",
            "Inns",
            "Catering",
            "Roasters",
            "Resorts",
            "Brewing",
            "Taverns",
            "Hostels",
            "Ice Cream"),
    HEALTHCARE(
            0.6,
            new double[] {1.1, 1.05, 1.05, 1, 1, .95, .9, .9, 1, 1, 1.05, 1},
            "Clinics",
            "Dental",
            "Care Homes",
            "Hospitals",
            "Physio",
            "Nursing",
            "Diagnostics",
            "Home Care",
            "Eye Centres",
            "Rehab",
            "Veterinary",
            "Ambulance"),
    LOGISTICS(
            0.3,
            new double[] {.9, .9, .95, 1, 1, 1, .95, .95, 1, 1.05, 1.15, 1.15},
            "Logistics",
            "Freight",
            "Couriers",
            "Warehousing",
            "Haulage",
            "Distribution",
            "Cold Chain",
            "Shipping",
            "Parcels",
            "Removals",
            "Ports",
            "Cargo"),
    SOFTWARE(
            0.05,
            new double[] {1, 1, 1, 1, 1, 1, .9, .85, 1, 1.05, 1.05, .85},
            "Systems",
            "Software",
            "Labs",
            "Analytics",
            "Cloud",
            "Studio",
            "Robotics",
            "Interactive",
            "Data",
            "Security",
            "Games",
            "Maps"),
    EDUCATION(
            0.04,
            new double[] {1.1, 1.1, 1.1, 1, 1, .8, .25, .6, 1.3, 1.2, 1.1, .7},
            "Schools",
            "Academy",
            "College",
            "Nurseries",
            "Tutoring",
            "Learning",
            "University",
            "Montessori",
            "Languages",
            "Music School",
            "Day Care",
            "Campus");

    private final double weekend;
    private final double[] months;
    private final List<String> trades;

    Industry(double weekend, double[] months, String... trades) {
        this.weekend = weekend;
        this.months = months;
        this.trades = List.of(trades);
    }

    /// How busy a day is against an average working day.
    ///
    /// @param weekday 1 is Monday
    public double busyness(int month, int weekday) {
        return months[month - 1] * (weekday > 5 ? weekend : weekday == 5 ? 0.9 : 1.05);
    }

    /// How busy a month is against the average one; 1 on average.
    public double season(int month) {
        return months[month - 1];
    }

    public List<String> trades() {
        return trades;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
