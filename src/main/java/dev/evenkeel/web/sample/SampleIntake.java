package dev.evenkeel.web.sample;

import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.intake.IntakePage;
import dev.evenkeel.web.intake.IntakePage.Refusals;
import dev.evenkeel.web.intake.IntakePage.Source;
import dev.evenkeel.web.intake.IntakePage.WriteKey;
import dev.evenkeel.web.intake.IntakePages;
import dev.evenkeel.web.intake.RejectedPage;
import dev.evenkeel.web.intake.RejectedPage.Rejected;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Paging;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

final class SampleIntake implements IntakePages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private final InstantSource clock;
    private final List<WriteKey> keys = new ArrayList<>();
    private int waiting = 19;

    SampleIntake(InstantSource clock) {
        this.clock = clock;
        keys.add(key("k-1", "web app", "ek_7f2a"));
        keys.add(key("k-2", "backend", "ek_c019"));
    }

    private WriteKey key(String id, String name, String head) {
        return new WriteKey(id, name, head, clock.instant().minus(Duration.ofDays(90)), "admin", clock.instant());
    }

    @Override
    public IntakePage live() {
        var now = clock.instant();
        return new IntakePage(
                List.of(
                        new Figure("Events a second", Long.toString(20 + now.getEpochSecond() % 9), "in the last 10 s"),
                        new Figure("Lag", "0.4 s", "from arrival to score"),
                        new Figure("Accepted", "1,204,331", "in 24 hours"),
                        new Figure("Duplicates", "4,120", "0.3 %"),
                        new Figure("Refused", Integer.toString(waiting), "in 24 hours")),
                rate(),
                List.of(
                        new Source("web app", "write key", 1_104_220, 12, 22.4, now),
                        new Source("backend", "write key", 100_111, 7, 1.8, now.minusSeconds(3)),
                        new Source("people.csv", "import", 8_112, 0, 0, now.minusSeconds(90_000))),
                List.copyOf(keys),
                waiting == 0
                        ? List.of()
                        : List.of(
                                new Refusals("userId and anonymousId are both missing", 12),
                                new Refusals("The event has no name", 7)),
                null,
                "");
    }

    @Override
    public Chart rate() {
        var now = clock.instant().getEpochSecond();
        var labels = new ArrayList<String>();
        var values = new ArrayList<Double>();
        for (long at = now - 600; at <= now; at += 10) {
            labels.add(TIME.format(Instant.ofEpochSecond(at)));
            values.add(22 + 6 * Math.sin(at / 70.0) + (at * 7919 % 13) / 4.0);
        }
        return new Chart(
                Chart.Kind.AREA,
                "Events a second",
                "events a second",
                labels,
                List.of(new Chart.Series("Rate", values)));
    }

    @Override
    public String createKey(String name, String by) {
        keys.add(key("k-" + (keys.size() + 1), name, "ek_91bd"));
        return "ek_91bd0c4f7a6e4be2b7c1d1f0a3e85b6d";
    }

    @Override
    public String revokeKey(String id, String by) {
        keys.removeIf(key -> key.id().equals(id));
        return id;
    }

    @Override
    public void restoreKey(String id, String by) {
        keys.add(key(id, "restored", "ek_0000"));
    }

    @Override
    public RejectedPage rejected(String reason, int page) {
        var rejected = new ArrayList<Rejected>();
        for (int i = 0; i < waiting; i++)
            rejected.add(new Rejected(
                    "r-" + i,
                    clock.instant().minusSeconds(i * 700L),
                    "web app",
                    i % 3 == 0 ? "The event has no name" : "userId and anonymousId are both missing",
                    "Send one of them with every call",
                    "{\n  \"type\": \"track\",\n  \"event\": \"Signed In\",\n  \"properties\": {}\n}"));
        return new RejectedPage(reason, live().refusals(), rejected, new Paging(1, 50, waiting));
    }

    @Override
    public int replay(List<String> ids, String reason, String by) {
        return 0;
    }

    @Override
    public int discard(List<String> ids, String reason, String by) {
        var gone = waiting;
        waiting = 0;
        return gone;
    }

    @Override
    public void undiscard(String by) {
        waiting = 19;
    }
}
