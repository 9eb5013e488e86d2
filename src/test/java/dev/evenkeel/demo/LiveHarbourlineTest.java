package dev.evenkeel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiveHarbourlineTest {
    private static final Instant START = Instant.parse("2026-11-23T17:00:00Z");
    private static final Harbourline WORLD =
            Harbourline.of(HarbourlineConfig.upTo(LocalDate.of(2026, 11, 23)).withAccounts(60));

    private static List<Event> live(int seconds, int step, double perSecond) {
        var live = LiveHarbourline.after(WORLD, perSecond, START);
        var events = new ArrayList<Event>();
        for (int second = step; second <= seconds; second += step) events.addAll(live.until(START.plusSeconds(second)));
        return events;
    }

    @Test
    void goesOnAtTheRateAskedFor() {
        assertThat(live(1000, 1, 5).size()).isBetween(4_500, 7_500);
    }

    @Test
    void tellsTheSameHoweverOftenItIsAsked() {
        assertThat(live(120, 1, 3)).isEqualTo(live(120, 40, 3));
    }

    @Test
    void happensNow() {
        var events = live(300, 10, 5);
        assertThat(events)
                .allMatch(event -> !event.receivedAt().isAfter(START.plusSeconds(300)))
                .allMatch(event -> !event.at().isAfter(event.receivedAt()))
                .allMatch(event -> event.at().isAfter(START.minusSeconds(700)));
    }

    @Test
    void burstsForOneAccountAtATime() {
        var byAccount = live(30, 1, 10).stream()
                .collect(Collectors.groupingBy(
                        event -> event.userId() == null ? "" : event.userId().split("-")[1], Collectors.counting()));
        assertThat(byAccount.values().stream().max(Long::compare).orElseThrow()).isGreaterThan(100);
    }

    @Test
    void peopleAndCompaniesSignUp() {
        Map<EventKind, Long> kinds =
                live(3000, 10, 5).stream().collect(Collectors.groupingBy(Event::kind, Collectors.counting()));
        assertThat(kinds).containsKeys(EventKind.IDENTIFY, EventKind.GROUP, EventKind.TRACK, EventKind.PAGE);
    }
}
