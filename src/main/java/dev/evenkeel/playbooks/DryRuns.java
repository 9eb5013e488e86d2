package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Lets a playbook run over days that are over, with the signals as they were on each of them, and does nothing. One
/// such look takes a reading of all accounts a day, so it works in the background and tells how far it is.
public final class DryRuns {
    /// How many days it goes back.
    public static final int DAYS = 90;

    private final Playbooks playbooks;
    private final Looks looks;
    private final AccountFacts facts;
    private final Map<String, Work> works = new ConcurrentHashMap<>();

    DryRuns(Playbooks playbooks, Looks looks, AccountFacts facts) {
        this.playbooks = playbooks;
        this.looks = looks;
        this.facts = facts;
    }

    /// How far a dry run is.
    ///
    /// @param done days that are computed, of `of`
    /// @param result null while it works
    public record Progress(
            int done,
            int of,
            @Nullable DryRun result,
            @Nullable String failed) {}

    private static final class Work {
        final int version;
        final AtomicInteger done = new AtomicInteger();
        volatile @Nullable DryRun result;
        volatile @Nullable String failed;

        Work(int version) {
            this.version = version;
        }
    }

    /// Begins with the current version, unless it is being looked at already.
    ///
    /// @param today the day after the last that counts
    /// @throws Refused if there is no such playbook
    public void begin(String name, LocalDate today) {
        var playbook = playbooks
                .named(name)
                .orElseThrow(() -> new Refused("playbook " + name, "It cannot be read", "Mend its text first"));
        var work = new Work(playbook.version());
        var before = works.get(name);
        if (before != null && before.version == work.version && before.result == null && before.failed == null) return;
        works.put(name, work);
        Thread.ofVirtual().name("dry-run").start(() -> run(playbook, today, work));
    }

    /// Of the current version; empty where none was begun.
    public Optional<Progress> progress(String name) {
        var work = works.get(name);
        var current = playbooks.named(name);
        if (work == null || current.isEmpty() || current.get().version() != work.version) return Optional.empty();
        return Optional.of(new Progress(work.done.get(), DAYS + 1, work.result, work.failed));
    }

    private void run(Playbook playbook, LocalDate today, Work work) {
        try {
            work.result = of(playbook, today.minusDays(DAYS), today.minusDays(1), work.done);
        } catch (RuntimeException e) {
            work.failed = String.valueOf(e.getMessage());
        }
    }

    /// @param from the first day that counts; the day before it tells where everybody stood
    DryRun of(Playbook playbook, LocalDate from, LocalDate to, AtomicInteger done) {
        var definition = playbooks.definition(playbook).orElseThrow();
        var past = new Past(playbook, definition);
        for (var day = from.minusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            past.day(day, day.isBefore(from));
            done.incrementAndGet();
        }
        return past.result(from, to);
    }

    /// Days one after the other.
    private final class Past {
        private final Playbook playbook;
        private final Definition definition;
        private final Team team = playbooks.team();
        private final Map<Integer, Boolean> before = new HashMap<>();
        private final Set<Integer> reached = new HashSet<>();
        private final Map<Integer, LocalDate> entered = new HashMap<>();
        private final Map<String, Instant> lastPut = new HashMap<>();
        private final Map<String, Long> load = new HashMap<>();
        private final List<DryRun.Entry> entries = new ArrayList<>();
        private long outside;
        private long cooling;
        private long most;

        Past(Playbook playbook, Definition definition) {
            this.playbook = playbook;
            this.definition = definition;
        }

        void day(LocalDate day, boolean first) {
            var all = looks.at(definition, null, day);
            var crossed = new ArrayList<Integer>();
            all.forEach((account, look) -> {
                boolean beyond = Sides.isBeyond(playbook.trigger(), look);
                var was = before.put(account, beyond);
                if (playbook.trigger() instanceof Trigger.Milestone && beyond && !reached.add(account)) return;
                if (beyond && !first && (was == null ? Sides.newcomersCross(playbook.trigger()) : !was))
                    crossed.add(account);
            });
            crossed.sort(null);
            enter(day, crossed, all);
        }

        private void enter(LocalDate day, List<Integer> crossed, Map<Integer, Look> all) {
            var known = facts.of(crossed, team);
            var today = new HashMap<String, Long>();
            for (var id : crossed) {
                var account = known.get(id);
                var audience = playbook.audience();
                if (account == null) continue;
                var look = Objects.requireNonNull(all.get(id));
                if (audience != null && !audience.holds(look)) {
                    outside++;
                    continue;
                }
                var last = entered.get(id);
                if (last != null && last.plusDays(playbook.coolDownDays()).isAfter(day)) {
                    cooling++;
                    continue;
                }
                entered.put(id, day);
                entries.add(entry(day, look, account, today));
            }
        }

        private DryRun.Entry entry(LocalDate day, Look look, AccountFacts.Known account, Map<String, Long> today) {
            boolean held = playbook.holdOut().holds(playbook.name(), account.key());
            var full = today.entrySet().stream()
                    .filter(one -> one.getValue() >= playbook.cap())
                    .map(Map.Entry::getKey)
                    .toList();
            var seller = held
                    ? ""
                    : new Router(team, day, load, lastPut)
                            .choose(playbook.routing(), account, full)
                            .map(Router.Choice::seller)
                            .orElse("");
            if (!seller.isEmpty()) {
                most = Math.max(most, today.merge(seller, 1L, Long::sum));
                load.merge(seller, 1L, Long::sum);
                lastPut.put(seller, day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(entries.size()));
            }
            return new DryRun.Entry(
                    day,
                    account.id(),
                    account.key(),
                    account.name(),
                    held,
                    seller,
                    look.standing().total());
        }

        DryRun result(LocalDate from, LocalDate to) {
            return new DryRun(playbook.name(), playbook.version(), from, to, entries, outside, cooling, most);
        }
    }
}
