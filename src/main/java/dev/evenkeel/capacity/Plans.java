package dev.evenkeel.capacity;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The capacity plan: what holds now, what held on a day, and who changed what.
///
/// A change is taken in as a whole or refused as a whole, with everything that is wrong with it. It is made in a
/// transaction of its own; within one of the caller it throws an {@link IllegalStateException}.
public final class Plans implements DocumentKeeper {
    /// The kind of its document.
    public static final String CAPACITY = "capacity";

    private final Ledger ledger;

    Plans(Ledger ledger) {
        this.ledger = ledger;
    }

    public CapacityPlan current() {
        return ledger.ask(State::plan);
    }

    /// The plan as it was known at the end of a day.
    public CapacityPlan asOf(LocalDate day) {
        return day.isBefore(ledger.today()) ? ledger.asWas(day).plan() : current();
    }

    /// Says a line, anew or for the first time.
    public PlanChange put(PlanLine line, String by) {
        return change(List.of(LineChange.put(line)), by, null);
    }

    /// Takes a line out.
    ///
    /// @throws Refused if there is none, or if others still refer to it
    public PlanChange remove(Kind kind, String key, String by) {
        if (current().find(kind, key).isEmpty())
            throw new Refused(kind.word() + " " + key, "It is not in the plan", "Look at the plan");
        return change(List.of(LineChange.remove(kind, key)), by, null);
    }

    /// Says several things at once, all or none. What is said already makes no difference.
    ///
    /// @param what in a few words; null to have it said by the lines
    /// @throws Refused with everything that is wrong
    public PlanChange change(List<LineChange> changes, String by, @Nullable String what) {
        return ledger.act(deeds -> {
            var plan = deeds.plan();
            var news = news(changes, plan);
            refuseIfWrong(PlanCheck.of(plan.with(news), news, ledger.today()));
            return write(deeds, news, by, what == null ? words(news, plan) : what);
        });
    }

    /// Takes a plan from a YAML document of kind `capacity`: a section that is there says all lines of its kind.
    ///
    /// @param file the name that problems are reported under
    /// @throws Refused with everything that is wrong, by its line
    public PlanChange apply(String file, String yaml, String by) {
        var read = PlanReader.read(file, yaml);
        return change(read.changes(current()), by, file, read);
    }

    /// What is wrong with a document; empty if it can be applied. Changes nothing.
    public List<Problem> check(String file, String yaml) {
        try {
            var read = PlanReader.read(file, yaml);
            var plan = current();
            var news = news(read.changes(plan), plan);
            read.refuse(PlanCheck.of(plan.with(news), news, ledger.today()));
            return List.of();
        } catch (Refused refused) {
            return refused.problems();
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CAPACITY);
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        return texts.entrySet().stream()
                .flatMap(text -> check(text.getKey(), text.getValue()).stream())
                .toList();
    }

    @Override
    public boolean isEdited() {
        return true;
    }

    @Override
    public boolean isApart() {
        return true;
    }

    /// One change a file, in transactions of their own.
    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        var problems = problems(texts);
        if (!problems.isEmpty()) throw new Refused(problems);
        return texts.entrySet().stream()
                .map(text -> apply(text.getKey(), text.getValue(), by))
                .map(change -> new Version(
                        CAPACITY, "plan", Math.toIntExact(number(change)), text(ledger.today()), by, change.at()))
                .toList();
    }

    private long number(PlanChange change) {
        return change.id() > 0
                ? change.id()
                : changes(1).stream().mapToLong(PlanChange::id).findFirst().orElse(0);
    }

    /// The whole plan as such a document.
    public String text(LocalDate asOf) {
        return PlanText.of(asOf(asOf));
    }

    private PlanChange change(List<LineChange> changes, String by, String what, PlanReader.Read read) {
        return ledger.act(deeds -> {
            var news = news(changes, deeds.plan());
            read.refuse(PlanCheck.of(deeds.plan().with(news), news, ledger.today()));
            return write(deeds, news, by, what);
        });
    }

    private static List<LineChange> news(List<LineChange> changes, CapacityPlan plan) {
        return changes.stream()
                .filter(change -> !Objects.equals(
                        change.line(), plan.find(change.kind(), change.key()).orElse(null)))
                .toList();
    }

    private static PlanChange write(Ledger.Deeds deeds, List<LineChange> news, String by, String what) {
        long id = news.isEmpty() ? 0 : deeds.change(news, by, what, null);
        return new PlanChange(id, by, deeds.now(), what, null, false, news);
    }

    private static void refuseIfWrong(List<PlanCheck.Fault> faults) {
        if (!faults.isEmpty())
            throw new Refused(faults.stream().map(PlanCheck.Fault::problem).toList());
    }

    /// Takes a change back: its lines read again as they did before it. Reservations that gave way to it go back to
    /// their day where their hours are still free.
    ///
    /// @throws Refused if one of them was changed again since, or others refer to what would go
    public PlanChange undo(long change, String by) {
        return ledger.act(deeds -> {
            var done = deeds.rows()
                    .change(change)
                    .orElseThrow(() ->
                            new Refused("change " + change, "There is no such change", "Look at the list of changes"));
            if (done.undone()) throw new Refused("change " + change, "It is undone already", "Nothing is left to do");
            for (var line : done.lines())
                if (deeds.rows().isSaidAfter(line, change))
                    throw new Refused(
                            "change " + change,
                            line.kind().word() + " " + line.key() + " was changed again since",
                            "Undo the later change first");
            var back = done.lines().stream()
                    .map(line -> deeds.rows().before(line, change))
                    .toList();
            refuseIfWrong(PlanCheck.of(deeds.plan().with(back), List.of(), ledger.today()));
            var words = "Undone: " + done.what();
            long id = deeds.change(back, by, words, change);
            GivenWay.back(change, deeds, by);
            return new PlanChange(id, by, deeds.now(), words, change, false, back);
        });
    }

    /// The latest changes, newest first.
    public List<PlanChange> changes(int most) {
        return ledger.rows().changes(most);
    }

    private static String words(List<LineChange> changes, CapacityPlan before) {
        if (changes.size() != 1) return changes.isEmpty() ? "Nothing is new" : changes.size() + " lines of the plan";
        var only = changes.getFirst();
        var old = before.find(only.kind(), only.key());
        var line = only.line();
        if (line == null)
            return only.kind().word() + " " + old.map(PlanLine::title).orElse(only.key()) + " taken out";
        return only.kind().word() + " " + line.title() + (old.isPresent() ? " changed" : " added");
    }
}
