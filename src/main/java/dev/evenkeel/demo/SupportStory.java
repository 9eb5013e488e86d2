package dev.evenkeel.demo;

import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.support.Ticket;
import dev.evenkeel.debt.support.Tickets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What Harbourline's support was asked: a little by every customer, more by those who bought in a rush, and much about
/// what was made for one of them in a hurry.
final class SupportStory {
    private static final int DAYS = 365;
    private static final List<String> FEATURES = List.of(
            "schedules", "payroll-export", "mobile-app", "timesheets", "shift-swaps", "schedules", "publishing");
    private static final List<String> SUBJECTS = List.of(
            "Somebody does not see the plan",
            "Hours are missing",
            "The app logs out",
            "Approval is stuck",
            "A swap went to the wrong person",
            "A week was copied twice",
            "Nobody was told of a change");

    private final Harbourline world;
    private final Tickets tickets;
    private final CustomWorks works;
    private final List<Ticket> told = new ArrayList<>();

    SupportStory(Harbourline world, Tickets tickets, CustomWorks works) {
        this.world = world;
        this.tickets = tickets;
        this.works = works;
    }

    void tell() {
        var story = world.ended();
        for (var account : story.accounts) {
            if (account.sales.wonOn < 0) continue;
            var from = story.almanac.date(account.sales.wonOn);
            var until = account.sales.churnedOn < 0 ? today() : story.almanac.date(account.sales.churnedOn);
            customer(account.profile.id(), from, until, account.sales.rushed ? 23 : 41, account.profile.index());
        }
        for (var work : works.as(today())) custom(work);
        tickets.say(told, Cast.INES.email());
    }

    private void customer(String account, LocalDate from, LocalDate until, int every, int seed) {
        var day = later(from, today().minusDays(DAYS)).plusDays(seed % every);
        for (int i = 0; !day.isAfter(until); day = day.plusDays(every - 6 + (seed + i * 7) % 13), i++) {
            int which = (seed + i) % FEATURES.size();
            say(account, day, FEATURES.get(which), 0.5 + (seed + i) % 4 * 0.5, SUBJECTS.get(which));
        }
    }

    /// What was built in a hurry takes three times what was thought.
    private void custom(CustomWork work) {
        int every = work.switches() > 1 ? 9 : 24;
        var day = later(work.from(), today().minusDays(DAYS)).plusDays(6);
        for (int i = 0; !day.isAfter(today()); day = day.plusDays(every - 2 + i % 5), i++)
            say(work.client(), day, work.item(), 2 + i % 3 * 1.5, work.item() + " failed over night");
    }

    private void say(String account, LocalDate day, String feature, double hours, String subject) {
        told.add(new Ticket("HL-" + (told.size() + 1), day, account, feature, hours, subject));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate today() {
        return world.config().today();
    }
}
