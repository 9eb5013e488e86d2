package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What became of the accounts that entered playbooks, as it was known on a day.
public final class Funnels {
    private static final Set<Item.What> TOUCHED =
            Set.of(Item.What.DONE, Item.What.DISQUALIFIED, Item.What.MET, Item.What.WON);

    private final Runs runs;
    private final Items items;
    private final Playbooks playbooks;
    private final AccountFacts facts;
    private final InstantSource clock;

    Funnels(Database database, Playbooks playbooks, AccountFacts facts, InstantSource clock) {
        this.runs = new Runs(database);
        this.items = new Items(database);
        this.playbooks = playbooks;
        this.facts = facts;
        this.clock = clock;
    }

    /// What funnels are split by.
    public enum By {
        PLAYBOOK,
        SELLER,
        VERSION
    }

    /// When an account that entered reached what.
    ///
    /// @param met and the others: empty where it did not
    private record Way(Run run, Optional<Instant> touched, Optional<Instant> met, Optional<Instant> won) {
        Optional<Instant> at(int stage) {
            return stage == 0 ? touched : stage == 1 ? met : won;
        }

        boolean reached(int stage) {
            for (int i = stage; i < Funnel.NAMES.size(); i++) if (at(i).isPresent()) return true;
            return false;
        }
    }

    /// All that was treated together.
    public Funnel all(LocalDate day) {
        return funnel("", ways(day));
    }

    /// Split, the largest first.
    public List<Funnel> by(By what, LocalDate day) {
        Function<Way, String> group = switch (what) {
            case PLAYBOOK -> way -> way.run().playbook();
            case SELLER -> way -> Objects.requireNonNullElse(way.run().seller(), "nobody yet");
            case VERSION ->
                way -> way.run().playbook() + " version " + way.run().version();
        };
        return ways(day).stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> funnel(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Funnel::qualified).reversed())
                .toList();
    }

    /// One playbook's.
    public Funnel of(String playbook, LocalDate day) {
        return funnel(
                playbook,
                ways(day).stream()
                        .filter(way -> way.run().playbook().equals(playbook))
                        .toList());
    }

    private static Funnel funnel(String of, List<Way> ways) {
        var stages = new ArrayList<Funnel.Stage>();
        for (int i = 0; i < Funnel.NAMES.size(); i++) {
            int stage = i;
            long reached = ways.stream().filter(way -> way.reached(stage)).count();
            var times = ways.stream()
                    .flatMap(way ->
                            way.at(stage).map(at -> Duration.between(way.run().begun(), at)).stream())
                    .sorted()
                    .toList();
            var median = times.isEmpty() ? Optional.<Duration>empty() : Optional.of(times.get((times.size() - 1) / 2));
            stages.add(new Funnel.Stage(Funnel.NAMES.get(i), new Share(reached, ways.size()), median));
        }
        return new Funnel(of, ways.size(), stages);
    }

    private List<Way> ways(LocalDate day) {
        var end = end(day);
        var treated = runs.until(end).stream().filter(run -> !run.heldOut()).toList();
        var byRun = new HashMap<Long, List<Item>>();
        for (var item : Inbox.as(day, items.putBefore(end)))
            for (var cause : item.runs())
                byRun.computeIfAbsent(cause.run().id(), id -> new ArrayList<>()).add(item);
        var moves = facts.moves(treated.stream().map(Run::account).collect(Collectors.toSet()));
        var meetings = new HashSet<>(playbooks.team().meetingStages());
        return treated.stream()
                .map(run -> way(
                        run,
                        byRun.getOrDefault(run.id(), List.of()),
                        before(moves.getOrDefault(run.account(), List.of()), end),
                        meetings))
                .toList();
    }

    private static Way way(Run run, List<Item> items, List<AccountFacts.Move> moves, Set<String> meetings) {
        return new Way(
                run,
                Progress.said(items, TOUCHED),
                Progress.first(
                        Progress.said(items, Set.of(Item.What.MET)), Progress.moved(moves, run.begun(), meetings)),
                Progress.first(Progress.said(items, Set.of(Item.What.WON)), Progress.won(moves, run.begun())));
    }

    private static List<AccountFacts.Move> before(List<AccountFacts.Move> moves, Instant end) {
        return moves.stream().filter(move -> move.at().isBefore(end)).toList();
    }

    /// F26: whether the playbook does what it is for. Both groups are judged alike, by the deals alone, and only once
    /// their time is over; an account counts by the first time it entered.
    public Lift lift(Playbook playbook, LocalDate day) {
        return Objects.requireNonNull(lifts(List.of(playbook), day).get(playbook.name()));
    }

    /// The same of several at once, by their names.
    public Map<String, Lift> lifts(List<Playbook> books, LocalDate day) {
        var end = end(day);
        var firsts = new HashMap<String, Map<Integer, Run>>();
        for (var book : books) firsts.put(book.name(), new HashMap<>());
        for (var run : runs.until(end)) {
            var first = firsts.get(run.playbook());
            if (first != null) first.putIfAbsent(run.account(), run);
        }
        var moves = facts.moves(firsts.values().stream()
                .flatMap(first -> first.keySet().stream())
                .collect(Collectors.toSet()));
        var lifts = new HashMap<String, Lift>();
        for (var book : books)
            lifts.put(book.name(), lift(book, Objects.requireNonNull(firsts.get(book.name())), moves, end));
        return lifts;
    }

    private static Lift lift(
            Playbook playbook, Map<Integer, Run> first, Map<Integer, List<AccountFacts.Move>> moves, Instant end) {
        var counts = new HashMap<Boolean, long[]>(Map.of(true, new long[2], false, new long[2]));
        long young = 0;
        Instant judged = null;
        for (var run : first.values()) {
            var due = run.begun().plus(Duration.ofDays(playbook.goal().days()));
            if (!due.isBefore(end)) {
                young++;
                if (judged == null || due.isBefore(judged)) judged = due;
                continue;
            }
            var count = Objects.requireNonNull(counts.get(run.heldOut()));
            count[1]++;
            if (Progress.isReached(playbook.goal(), moves.getOrDefault(run.account(), List.of()), run.begun(), end))
                count[0]++;
        }
        return new Lift(
                playbook.goal(),
                share(counts.get(false)),
                share(counts.get(true)),
                young,
                judged == null ? null : Plain.dayOf(judged));
    }

    private static Share share(long @Nullable [] count) {
        return count == null ? new Share(0, 0) : new Share(count[0], count[1]);
    }

    /// How many runs of a playbook stand how, by the words of their states.
    public Map<String, Long> states(String playbook) {
        return runs.of(playbook, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(run -> run.state().word(), TreeMap::new, Collectors.counting()));
    }

    /// The runs of a playbook that began last, the latest first.
    public List<Run> latest(String playbook, int most) {
        return runs.of(playbook, most);
    }

    /// Those of them that had begun by the end of a day, as they stand now.
    public List<Run> latest(String playbook, int most, LocalDate day) {
        return runs.of(playbook, Integer.MAX_VALUE).stream()
                .filter(run -> run.begun().isBefore(end(day)))
                .limit(most)
                .toList();
    }

    public Optional<Run> run(long id) {
        return runs.with(id);
    }

    /// Today, by the clock of the server.
    public LocalDate today() {
        return Plain.dayOf(clock.instant());
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
