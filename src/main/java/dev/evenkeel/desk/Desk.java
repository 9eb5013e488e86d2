package dev.evenkeel.desk;

import dev.evenkeel.desk.Happening.Delegated;
import dev.evenkeel.desk.Happening.Escalated;
import dev.evenkeel.desk.Happening.Ruled;
import dev.evenkeel.desk.Happening.Submitted;
import dev.evenkeel.desk.Happening.TakenBack;
import dev.evenkeel.desk.Happening.Withdrawn;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Requests and their decisions (M44). Each deed locks its request, looks where it stands, and adds one entry to its
/// trail: two approvers at once are one after the other, and a click that comes twice changes nothing.
public final class Desk {
    static final String CLOCK = "the clock";

    private final Database database;
    private final Trails trails;
    private final Submissions submissions;
    private final Policies policies;
    private final InstantSource clock;
    private final List<DeskWatcher> watchers = new CopyOnWriteArrayList<>();

    Desk(Database database, Submissions submissions, Policies policies, InstantSource clock) {
        this.database = database;
        this.trails = new Trails(database);
        this.submissions = submissions;
        this.policies = policies;
        this.clock = clock;
    }

    /// Tells somebody everything that happens from now on.
    public void watch(DeskWatcher watcher) {
        watchers.add(watcher);
    }

    /// The same desk at another time, for a history that is told afterwards; nobody watches it.
    public Desk at(InstantSource other) {
        return new Desk(database, submissions, policies, other);
    }

    /// What would be asked of whom, and what a yes would mean. Keeps nothing.
    ///
    /// @throws Refused with everything that is wrong with the request
    public Submitted preview(Ask ask, String by) {
        return submissions.first(ask, by, now());
    }

    /// @param reference the sender's own id of it: sent twice, it is the same request
    /// @throws Refused with everything that is wrong with it
    public Request submit(Ask ask, String by, @Nullable String reference) {
        if (reference != null) {
            var known = trails.withReference(reference);
            if (known.isPresent()) return known.get();
        }
        var at = now();
        var submitted = submissions.first(ask, by, at);
        return database.transact(() -> {
            var id = trails.open(reference, by, at, ask);
            if (id.isEmpty())
                return trails.withReference(String.valueOf(reference)).orElseThrow();
            add(id.get(), new Entry(1, at, by, submitted));
            return settled(id.get());
        });
    }

    /// Asks again after a no, a withdrawal, or while it waits. Steps that were approved and look at nothing that got
    /// worse are skipped.
    public Request resubmit(long id, Ask ask, String by) {
        var pushed = submissions.pushed(ask, now());
        return change(id, by, request -> {
            asker(request, by, "ask again");
            if (request.state() == State.APPROVED)
                throw new Refused(where(id), "It is approved already", "Make a new request for what is more");
            return submissions.next(request, ask, pushed, by, now());
        });
    }

    public Request withdraw(long id, String reason, String by) {
        return change(id, by, request -> {
            asker(request, by, "withdraw it");
            if (request.state() == State.WITHDRAWN) return null;
            if (!request.standing().isWaiting()) throw settledAlready(request);
            return new Withdrawn(reason.strip());
        });
    }

    /// Decides a step. What was said or settled before is not said again.
    ///
    /// @param condition of an approval on a condition
    /// @throws Refused if it is not theirs to decide
    public Outcome decide(
            long id, String step, Ruling ruling, @Nullable String condition, @Nullable String comment, String by) {
        return database.transact(() -> {
            var request = locked(id);
            var standing = step(request, step);
            var before = Decisions.before(request, standing, ruling, by);
            if (before.isPresent()) return new Outcome(request, false, before.get());
            var seat = seats().of(standing, by, request.by())
                    .orElseThrow(() -> Decisions.notTheirs(request, standing, by, seats()));
            var ruled = Decisions.ruled(standing, seat, ruling, condition, comment);
            add(request, by, ruled);
            var after = settled(id);
            return new Outcome(after, true, Decisions.words(after, ruled));
        });
    }

    /// Takes back what somebody said, as long as nothing happened after it.
    public Request takeBack(long id, String by) {
        return change(id, by, request -> {
            var last = request.trail().getLast();
            if (last.what() instanceof Ruled ruled && last.by().equals(by)) return new TakenBack(ruled.step());
            throw new Refused(
                    where(id),
                    "Your decision is not the last thing that happened to it",
                    "Ask whoever asked to submit it again");
        });
    }

    /// Lets somebody else decide in the approver's place.
    public Request delegate(long id, String step, String to, String by) {
        return change(id, by, request -> {
            var standing = step(request, step);
            if (!standing.step().approvers().contains(by))
                throw new Refused(where(id), "You have no seat at this step", "Ask one of its approvers");
            if (!request.standing().isWaiting() || standing.saidFor(by).isPresent()) throw settledAlready(request);
            if (to.isBlank() || to.equals(by) || to.equals(request.by()))
                throw new Refused("to", "This person cannot decide in your place", "Name somebody else");
            if (to.strip().equals(standing.standIns().get(by))) return null;
            return new Delegated(step, by, to.strip());
        });
    }

    /// Escalates every step whose time limit has passed.
    ///
    /// @return how many were
    public int escalate() {
        int count = 0;
        for (var id : trails.waitingIds()) count += database.transact(() -> escalate(locked(id)));
        return count;
    }

    private int escalate(Request request) {
        int count = 0;
        for (var step : request.standing().open()) {
            boolean late = step.due().map(due -> !now().isBefore(due)).orElse(false);
            if (!late
                    || step.step().escalateTo().isEmpty()
                    || !step.escalatedTo().isEmpty()) continue;
            add(
                    trails.with(request.id()).orElseThrow(),
                    CLOCK,
                    new Escalated(step.step().name(), step.step().escalateTo()));
            count++;
        }
        return count;
    }

    public Optional<Request> with(long id) {
        return trails.with(id);
    }

    /// As it stood at the end of a day; empty where it was not made yet.
    public Optional<Request> as(long id, LocalDate day) {
        return trails.with(id).flatMap(request -> request.until(end(day)));
    }

    /// Those whose title, account or asker contains a text, the latest first.
    public List<Request> find(String text, int most) {
        return trails.find(text, most);
    }

    /// All as they stood at the end of a day, the latest first.
    public List<Request> as(LocalDate day) {
        return trails.until(end(day));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// Those that wait for somebody, the oldest first.
    public List<Request> waiting() {
        return trails.waiting();
    }

    /// Those that wait for this person, the oldest first.
    public List<Request> waitingFor(String who) {
        return waiting().stream()
                .filter(request -> !stepsFor(request, who).isEmpty())
                .toList();
    }

    /// The latest first.
    public List<Request> settled(int limit) {
        return trails.settled(limit);
    }

    /// The steps that somebody may decide now.
    public List<String> stepsFor(Request request, String who) {
        if (!request.standing().isWaiting()) return List.of();
        var seats = seats();
        return request.standing().open().stream()
                .filter(step -> seats.of(step, who, request.by()).isPresent())
                .map(step -> step.step().name())
                .toList();
    }

    /// Who could decide each open step now.
    public Map<String, List<String>> deciders(Request request) {
        var seats = seats();
        var deciders = new LinkedHashMap<String, List<String>>();
        for (var step : request.standing().open()) deciders.put(step.step().name(), seats.people(step, request.by()));
        return deciders;
    }

    private Request change(long id, String by, Function<Request, @Nullable Happening> deed) {
        return database.transact(() -> {
            var request = locked(id);
            var what = deed.apply(request);
            if (what == null) return request;
            add(request, by, what);
            return settled(id);
        });
    }

    private Request locked(long id) {
        if (!trails.lock(id)) throw new Refused(where(id), "There is no such request", "Look at the desk's queue");
        return trails.with(id).orElseThrow();
    }

    private void add(Request request, String by, Happening what) {
        var last = request.trail().getLast();
        var at = now().isBefore(last.at()) ? last.at() : now();
        add(request.id(), new Entry(last.number() + 1, at, by, what));
    }

    private void add(long request, Entry entry) {
        trails.add(request, entry);
        for (var watcher : watchers) watcher.happened(request, entry);
    }

    private Request settled(long id) {
        var request = trails.with(id).orElseThrow();
        trails.keep(id, request.standing());
        return request;
    }

    private static StepStanding step(Request request, String name) {
        return request.standing()
                .step(name)
                .orElseThrow(() ->
                        new Refused(where(request.id()), "It has no step " + name, "Its steps: " + names(request)));
    }

    private static String names(Request request) {
        var names = new ArrayList<String>();
        for (var step : request.standing().steps()) names.add(step.step().name());
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static void asker(Request request, String by, String deed) {
        if (!request.by().equals(by))
            throw new Refused(
                    where(request.id()), "Only " + request.by() + " may " + deed, "Ask " + request.by() + " to do it");
    }

    private static Refused settledAlready(Request request) {
        return new Refused(where(request.id()), "It is " + request.state().word() + " already", "Look at its trail");
    }

    private static String where(long id) {
        return "request " + id;
    }

    private Seats seats() {
        return new Seats(policies.current().orElse(null), LocalDate.ofInstant(now(), ZoneOffset.UTC));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
