package dev.evenkeel.desk;

import dev.evenkeel.desk.Happening.Submitted;
import dev.evenkeel.desk.StepStanding.Said;
import dev.evenkeel.desk.StepStanding.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The last round of a request, from its trail.
final class Round {
    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final Map<String, StepStanding> standings = new LinkedHashMap<>();
    private final Submitted submitted;
    private final Instant began;
    private @Nullable Instant withdrawn;

    Round(List<Entry> trail) {
        int start = trail.size() - 1;
        while (!(trail.get(start).what() instanceof Submitted)) start--;
        this.submitted = (Submitted) trail.get(start).what();
        this.began = trail.get(start).at();
        for (var step : submitted.steps()) papers.put(step.name(), new Paper(step));
        for (var entry : trail.subList(start + 1, trail.size())) note(entry);
        for (var step : submitted.steps()) standing(step.name());
    }

    private void note(Entry entry) {
        switch (entry.what()) {
            case Submitted again -> throw new IllegalStateException("A round has one beginning: " + again);
            case Happening.Ruled ruled -> paper(ruled.step()).say(entry, ruled);
            case Happening.TakenBack back -> paper(back.step()).takeBack(entry.by());
            case Happening.Delegated handed -> paper(handed.step()).standIns.put(handed.seat(), handed.to());
            case Happening.Escalated late -> paper(late.step()).escalatedTo = late.to();
            case Happening.Withdrawn gone -> withdrawn = entry.at();
        }
    }

    private Paper paper(String step) {
        return Objects.requireNonNull(papers.get(step), step);
    }

    /// What was said about one step.
    private static final class Paper {
        final Step step;
        final List<Said> said = new ArrayList<>();
        final Map<String, String> standIns = new LinkedHashMap<>();
        List<String> escalatedTo = List.of();

        Paper(Step step) {
            this.step = step;
        }

        void say(Entry entry, Happening.Ruled ruled) {
            said.add(new Said(
                    entry.at(),
                    entry.by(),
                    ruled.seat(),
                    ruled.alone(),
                    ruled.ruling(),
                    ruled.condition(),
                    ruled.comment()));
        }

        void takeBack(String by) {
            said.removeIf(one -> one.by().equals(by));
        }

        /// A step is approved by a quorum, and declined once the seats that are left cannot make one any more.
        @Nullable
        Status settled() {
            long yes = 0;
            long no = 0;
            for (var one : said) {
                if (one.alone()) return one.ruling().isYes() ? Status.APPROVED : Status.DECLINED;
                if (one.ruling().isYes()) yes++;
                else no++;
            }
            if (yes >= step.quorum()) return Status.APPROVED;
            return step.approvers().size() - no < step.quorum() ? Status.DECLINED : null;
        }
    }

    private StepStanding standing(String name) {
        var known = standings.get(name);
        if (known != null) return known;
        var standing = reckon(paper(name));
        standings.put(name, standing);
        return standing;
    }

    private StepStanding reckon(Paper paper) {
        var skipped = submitted.skipped().get(paper.step.name());
        if (skipped != null) return standing(paper, Status.SKIPPED, null, null, skipped);
        var open = began;
        for (var earlier : paper.step.after()) {
            var before = standing(earlier);
            if (!before.status().isDone()) return standing(paper, Status.BLOCKED, null, null, null);
            var settled = before.settledAt();
            if (settled != null && settled.isAfter(open)) open = settled;
        }
        var settled = paper.settled();
        return settled == null
                ? standing(paper, Status.OPEN, open, null, null)
                : standing(paper, settled, open, paper.said.getLast().at(), null);
    }

    private static StepStanding standing(
            Paper paper, Status status, @Nullable Instant open, @Nullable Instant settled, @Nullable String skipped) {
        return new StepStanding(
                paper.step,
                status,
                open,
                settled,
                List.copyOf(paper.said),
                Map.copyOf(paper.standIns),
                paper.escalatedTo,
                skipped);
    }

    Standing standing() {
        var steps = List.copyOf(standings.values());
        var conditions = new ArrayList<>(submitted.keptConditions());
        for (var step : steps)
            for (var said : step.said()) if (said.condition() != null) conditions.add(said.condition());
        return new Standing(state(), since(), submitted.round(), submitted, began, steps, List.copyOf(conditions));
    }

    private State state() {
        if (withdrawn != null) return State.WITHDRAWN;
        var steps = standings.values();
        if (steps.stream().anyMatch(step -> step.status() == Status.DECLINED)) return State.DECLINED;
        return steps.stream().allMatch(step -> step.status().isDone()) ? State.APPROVED : State.WAITING;
    }

    private Instant since() {
        if (withdrawn != null) return withdrawn;
        if (state() == State.WAITING) return began;
        return standings.values().stream()
                .map(StepStanding::settledAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(began);
    }
}
