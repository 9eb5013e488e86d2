package dev.evenkeel.demo;

import dev.evenkeel.playbooks.Blocker;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Item;
import dev.evenkeel.playbooks.Playbooks;
import dev.evenkeel.playbooks.Retelling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Four months of Harbourline's playbooks: accounts enter by their signals as of each day, sellers do what
/// sellers do. The deals know nothing of it, so the truth about the hold-out is that the playbooks change
/// nothing. The same world always tells the same.
final class PlaybookStory {
    private static final int DAYS = 120;
    private static final int UNTOUCHED_DAYS = 4;
    private static final int MORNING = 8;
    private static final int AFTERNOON = 15;
    private static final int ALL = 100;
    private static final List<Blocker> REASONS = List.of(
            Blocker.MISSING,
            Blocker.TOO_SMALL,
            Blocker.MISSING,
            Blocker.PRICE,
            Blocker.TIMING,
            Blocker.SECURITY,
            Blocker.MISSING,
            Blocker.NO_NEED);
    private static final List<String> MISSING = List.of("Single sign-on", "SAP import", "Payroll export");
    private static final List<String> DONE =
            List.of("Talked to the scheduler", "Left a message", "Sent the comparison they asked for");

    private final HarbourlineConfig config;
    private final Playbooks playbooks;
    private final Retelling retelling;
    private final Inbox inbox;

    PlaybookStory(HarbourlineConfig config, Playbooks playbooks, Retelling retelling, Inbox inbox) {
        this.config = config;
        this.playbooks = playbooks;
        this.retelling = retelling;
        this.inbox = inbox;
    }

    void tell(Map<String, String> texts) {
        playbooks.apply(texts, "demo");
        var names = PlaybookStories.NAMES;
        var first = config.today().minusDays(Math.min(DAYS, config.days() - 30));
        for (var day = first; !day.isAfter(config.today()); day = day.plusDays(1)) {
            var morning = at(day, MORNING);
            if (morning.isAfter(config.now())) break;
            retelling.day(names, day, morning);
            retelling.work(names, morning);
            if (day.isBefore(config.today())) sellers(day);
            var afternoon = at(day, AFTERNOON);
            if (!afternoon.isAfter(config.now())) retelling.work(names, afternoon);
        }
        retelling.goLive(names, at(first, MORNING), Cast.SAM.email());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    /// What sellers say on a day. Some accounts they leave alone.
    private void sellers(LocalDate day) {
        if (day.getDayOfWeek().getValue() > 5) return;
        var noon = at(day, MORNING + 3);
        var then = inbox.at(() -> noon);
        for (var item : then.waiting(null, day)) {
            int luck = luck(item, 0);
            if (Duration.between(item.put(), noon).toHours() < 2 + luck % 40) continue;
            if (item.put().isBefore(at(config.today().minusDays(UNTOUCHED_DAYS), 0)) || luck < 30)
                say(then, item, luck, day);
        }
        meetings(then, day);
    }

    private static void say(Inbox then, Item item, int luck, LocalDate day) {
        var seller = item.standing().seller();
        if (luck >= 92) return;
        if (luck >= 82 && item.entries().isEmpty()) then.snooze(item.id(), day.plusDays(7), seller);
        else if (luck >= 62) {
            var reason = REASONS.get(luck(item, 1) % REASONS.size());
            var note = reason == Blocker.MISSING ? MISSING.get(luck(item, 2) % MISSING.size()) : null;
            then.disqualify(item.id(), reason, note, seller);
        } else then.done(item.id(), DONE.get(luck % DONE.size()), seller);
    }

    /// A third of those worked on are met within two weeks.
    private void meetings(Inbox then, LocalDate day) {
        for (var item : then.settled(null, config.today(), 2_000)) {
            if (item.standing().state() != Item.State.DONE || item.standing().met() || luck(item, 3) >= 34) continue;
            var worked = LocalDate.ofInstant(item.standing().since(), ZoneOffset.UTC);
            if (worked.plusDays(2 + luck(item, 4) % 12).isBefore(day))
                then.met(item.id(), "Half an hour by video", item.standing().seller());
        }
    }

    /// 0 to 99, always the same for an account.
    private static int luck(Item item, int what) {
        return Math.floorMod(Objects.hash(item.accountKey(), what) * 0x9E3779B1, 1 << 30) % ALL;
    }
}
