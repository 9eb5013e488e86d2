package dev.evenkeel.demo;

import static dev.evenkeel.capacity.Firmness.CONTRACTUAL;
import static dev.evenkeel.capacity.Firmness.CUSTOMER;
import static dev.evenkeel.capacity.Firmness.FORECAST;
import static dev.evenkeel.capacity.Firmness.SPECULATIVE;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.capacity.LineChange;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.PlanLine.Purpose;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who builds and delivers at Harbourline, and what they have promised. Delivery is short: a rush at the end of the
/// quarter sold more onboardings than three people can do. Mobile waits for a hire.
final class Workshop {
    private static final double[] PACE = {0.95, 1.05, 0.8, 1, 0.7, 1.1, 0.9, 1, 0.85, 1};

    private final LocalDate monday;
    private final List<LineChange> lines = new ArrayList<>();

    private Workshop(LocalDate today) {
        monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// The plan on a day; the same day gives the same plan.
    static List<LineChange> on(LocalDate today) {
        var workshop = new Workshop(today);
        workshop.people();
        workshop.reserves();
        workshop.services();
        workshop.past();
        workshop.work();
        return workshop.lines;
    }

    private void say(PlanLine line) {
        lines.add(LineChange.put(line));
    }

    private void people() {
        say(new PlanLine.Skill("backend", "Backend"));
        say(new PlanLine.Skill("frontend", "Frontend"));
        say(new PlanLine.Skill("mobile", "Mobile"));
        say(new PlanLine.Skill("integrations", "Integrations"));
        say(new PlanLine.Skill("delivery", "Delivery"));
        say(new PlanLine.Team("scheduling", "Scheduling"));
        say(new PlanLine.Team("platform", "Platform"));
        say(new PlanLine.Team("customers", "Customer delivery"));
        staff("scheduling-backend", "Scheduling, backend", "scheduling", "backend", 3);
        staff("platform-backend", "Platform, backend", "platform", "backend", 2);
        staff("scheduling-frontend", "Scheduling, frontend", "scheduling", "frontend", 3);
        staff("mobile", "Mobile developer", "scheduling", "mobile", 1);
        staff("integrations", "Integration engineers", "platform", "integrations", 2);
        staff("delivery", "Delivery consultants", "customers", "delivery", 3);
        say(new PlanLine.Increase(
                "second-mobile",
                "A second mobile developer",
                "scheduling",
                "mobile",
                1,
                40,
                monday.plusWeeks(6),
                List.of(0.0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1.0),
                0.8));
        say(new PlanLine.Increase(
                "delivery-partner",
                "A delivery partner",
                "customers",
                "delivery",
                1,
                30,
                monday.plusWeeks(3),
                List.of(0.5, 1.0),
                0.9));
        say(new PlanLine.Absence(
                "offsite",
                "Company offsite",
                null,
                monday.plusWeeks(4).plusDays(3),
                monday.plusWeeks(4).plusDays(4)));
        say(new PlanLine.Absence(
                "mobile-leave",
                "Parental leave",
                "mobile",
                monday.plusWeeks(2),
                monday.plusWeeks(3).plusDays(4)));
        say(new PlanLine.Focus("focus", null, 0.75, monday.minusYears(1), null));
        say(new PlanLine.Focus("focus-delivery", "delivery", 0.85, monday.minusYears(1), null));
    }

    private void staff(String key, String name, String team, String skill, double people) {
        say(new PlanLine.Staff(key, name, team, skill, people, 40, monday.minusYears(1), null));
    }

    private void reserves() {
        reserve("support-backend", Purpose.SUPPORT, "backend", 0.15);
        reserve("support-integrations", Purpose.SUPPORT, "integrations", 0.2);
        reserve("debt-backend", Purpose.DEBT, "backend", 0.1);
        reserve("explore-backend", Purpose.EXPLORATION, "backend", 0.1);
        reserve("explore-frontend", Purpose.EXPLORATION, "frontend", 0.15);
        reserve("explore-mobile", Purpose.EXPLORATION, "mobile", 0.1);
    }

    private void reserve(String key, Purpose purpose, String skill, double share) {
        say(new PlanLine.Reserve(key, purpose, skill, share, null, monday.minusYears(1), null));
    }

    private void services() {
        service("onboarding", "Onboarding", 5, Map.of("delivery", 24.0, "integrations", 4.0));
        service("integration", "Payroll integration", 10, Map.of("integrations", 40.0, "backend", 16.0));
        service("migration", "Data migration", 0, Map.of("delivery", 12.0, "backend", 10.0));
        service("training", "Training day", 0, Map.of("delivery", 10.0));
    }

    private void service(String key, String name, int leadDays, Map<String, Double> hours) {
        say(new PlanLine.Service(key, name, new dev.evenkeel.capacity.Effort(hours, leadDays)));
    }

    private void past() {
        past("backend", 150);
        past("frontend", 90);
        past("integrations", 60);
        past("delivery", 102);
    }

    private void past(String skill, double hours) {
        for (int week = 1; week <= PACE.length; week++)
            say(new PlanLine.PastWeek(
                    skill + "-" + week,
                    skill,
                    monday.minusWeeks(week),
                    hours,
                    Math.rint(hours * PACE[(week + skill.length()) % PACE.length])));
    }

    private void work() {
        work("rota-rules", "Rota rules for two time zones", "Brightwater", CONTRACTUAL, 0, 5, "backend", 210);
        work("rota-rules-ui", "Rota rules, screens", "Brightwater", CONTRACTUAL, 2, 7, "frontend", 160);
        work("brightwater-rollout", "Roll-out to 40 sites", "Brightwater", CONTRACTUAL, 1, 9, "delivery", 330);
        work("payroll-alder", "Payroll integration", "Alder & Finch", CUSTOMER, 0, 4, "integrations", 120);
        work("onboard-rush", "Six onboardings of the quarter-end", "New customers", CUSTOMER, 0, 3, "delivery", 190);
        work("onboard-next", "Four onboardings", "New customers", CUSTOMER, 3, 6, "delivery", 110);
        work("audit-log", "Audit log", "Three enterprise customers", CUSTOMER, 4, 12, "backend", 320);
        work("offline-app", "App that works offline", "Retail customers", CUSTOMER, 1, 9, "mobile", 120);
        work("sso", "Single sign-on with groups", "Pipeline", FORECAST, 6, 14, "backend", 240);
        work("swap-market", "Shift market across sites", "Pipeline", FORECAST, 8, 18, "frontend", 260);
        work("app-tips", "Tips inside the app", "", SPECULATIVE, 6, 12, "mobile", 60);
        work("forecasting", "Demand forecasting, first look", "", SPECULATIVE, 10, 20, "backend", 200);
    }

    private void work(
            String key, String label, String whom, Firmness firmness, int from, int until, String skill, double hours) {
        say(new PlanLine.Work(
                key,
                label,
                whom,
                firmness,
                Map.of(skill, hours),
                monday.plusWeeks(from),
                monday.plusWeeks(until).plusDays(4)));
    }
}
