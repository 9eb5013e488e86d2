package dev.evenkeel.api.playbooks;

import dev.evenkeel.api.Limit;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.playbooks.Blocked;
import dev.evenkeel.playbooks.DryRun;
import dev.evenkeel.playbooks.DryRuns;
import dev.evenkeel.playbooks.Funnels;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Playbook;
import dev.evenkeel.playbooks.Playbooks;
import dev.evenkeel.playbooks.Run;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/playbooks`: what happens when something is true of an account, and what came of it. Their texts, and the
/// sellers, are saved with `/api/v1/definitions/apply`.
@Tag(name = "Playbooks")
@RestController
@RequestMapping("/api/v1/playbooks")
class PlaybooksController {
    private final Playbooks playbooks;
    private final Funnels funnels;
    private final DryRuns dryRuns;
    private final Inbox inbox;
    private final Today today;

    PlaybooksController(Playbooks playbooks, Funnels funnels, DryRuns dryRuns, Inbox inbox, Today today) {
        this.playbooks = playbooks;
        this.funnels = funnels;
        this.dryRuns = dryRuns;
        this.inbox = inbox;
        this.today = today;
    }

    record Listed(List<PlaybookAnswer> items) {}

    record Split(LocalDate asOf, FunnelAnswer all, List<FunnelAnswer> items) {}

    record RunAnswer(
            long id,
            String account,
            int version,
            String why,
            double score,
            boolean heldOut,
            @Nullable String seller,
            Instant begun,
            String state,
            @Nullable String next,
            List<Run.Deed> deeds) {}

    record RunsAnswer(Map<String, Long> states, List<RunAnswer> items) {}

    record BlockerAnswer(String reason, String title, boolean forProduct, long accounts, List<Case> cases) {
        record Case(
                long inbox,
                String account,
                Instant at,
                String by,
                @Nullable String note) {}

        static BlockerAnswer of(Blocked blocked) {
            return new BlockerAnswer(
                    blocked.reason().name().toLowerCase(Locale.ROOT),
                    blocked.reason().title(),
                    blocked.reason().forProduct(),
                    blocked.accounts(),
                    blocked.cases().stream()
                            .map(one -> new Case(one.item(), one.accountKey(), one.at(), one.by(), one.note()))
                            .toList());
        }
    }

    record BlockersAnswer(LocalDate asOf, List<BlockerAnswer> items) {}

    /// @param result null while days are still being computed
    record DryRunAnswer(
            int done,
            int of,
            @Nullable Result result,
            @Nullable String failed) {
        record Result(
                int version,
                LocalDate from,
                LocalDate to,
                long heldOut,
                long outside,
                long cooling,
                long mostADay,
                Map<String, Double> perWeek,
                List<Entry> items) {}

        record Entry(LocalDate day, String account, boolean heldOut, String seller, double score) {}
    }

    @Operation(summary = "All playbooks, with how they stand")
    @GetMapping
    Listed all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return new Listed(playbooks.all().stream()
                .map(one -> PlaybookAnswer.of(one, playbooks.stateOn(one.name(), day)))
                .toList());
    }

    @Operation(summary = "One playbook")
    @GetMapping("/{name}")
    PlaybookAnswer one(
            @PathVariable String name, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return PlaybookAnswer.of(known(name), playbooks.stateOn(name, today.or(asOf)));
    }

    private Playbook known(String name) {
        return playbooks
                .named(name)
                .orElseThrow(() -> new NotFound("playbook " + name, "There is none", "See GET /api/v1/playbooks"));
    }

    @Operation(summary = "Let the current version act from now on")
    @PostMapping("/{name}/live")
    PlaybookAnswer live(@PathVariable String name, Principal who) {
        var playbook = known(name);
        playbooks.goLive(name, who.getName());
        return PlaybookAnswer.of(playbook, playbooks.state(name));
    }

    @Operation(summary = "Let nobody enter any more, and those on their way stand still")
    @PostMapping("/{name}/pause")
    PlaybookAnswer pause(@PathVariable String name, Principal who) {
        var playbook = known(name);
        playbooks.pause(name, who.getName());
        return PlaybookAnswer.of(playbook, playbooks.state(name));
    }

    @Operation(summary = "Whether a playbook does what it is for, against those held out")
    @GetMapping("/{name}/lift")
    LiftAnswer lift(
            @PathVariable String name, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return LiftAnswer.of(funnels.lift(known(name), today.or(asOf)));
    }

    @Operation(summary = "The accounts that entered last, with every step that was taken")
    @GetMapping("/{name}/runs")
    RunsAnswer runs(@PathVariable String name, @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        known(name);
        return new RunsAnswer(
                funnels.states(name),
                funnels.latest(name, Limit.checked(limit)).stream()
                        .map(this::run)
                        .toList());
    }

    private RunAnswer run(Run run) {
        return new RunAnswer(
                run.id(),
                run.accountKey(),
                run.version(),
                run.why(),
                run.score(),
                run.heldOut(),
                run.seller(),
                run.begun(),
                run.state().word(),
                run.step(),
                inbox.deeds(run.id()));
    }

    @Operation(summary = "Begin a dry run of the current version over the last 90 days")
    @PostMapping("/{name}/dry-run")
    DryRunAnswer begin(@PathVariable String name) {
        dryRuns.begin(known(name).name(), funnels.today());
        return dryRun(name);
    }

    @Operation(summary = "How far the dry run is, and what it found")
    @GetMapping("/{name}/dry-run")
    DryRunAnswer dryRun(@PathVariable String name) {
        known(name);
        var progress = dryRuns.progress(name)
                .orElseThrow(() -> new NotFound(
                        "dry run of " + name, "None was begun", "Begin one with POST to the same address"));
        var result = progress.result();
        return new DryRunAnswer(
                progress.done(), progress.of(), result == null ? null : result(result), progress.failed());
    }

    private static DryRunAnswer.Result result(DryRun run) {
        var perWeek = new java.util.LinkedHashMap<String, Double>();
        run.perWeek().forEach(one -> perWeek.put(one.getKey(), one.getValue()));
        return new DryRunAnswer.Result(
                run.version(),
                run.from(),
                run.to(),
                run.heldOut(),
                run.outside(),
                run.cooling(),
                run.most(),
                perWeek,
                run.entries().stream()
                        .map(one -> new DryRunAnswer.Entry(
                                one.day(), one.accountKey(), one.heldOut(), one.seller(), one.score()))
                        .toList());
    }

    @Operation(summary = "The way from qualified to won, by playbook, seller or version")
    @GetMapping("/funnel")
    Split funnel(
            @RequestParam(defaultValue = "playbook") String by,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var what = Arrays.stream(Funnels.By.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("by", "`" + by + "` is not possible", "One of playbook, seller, version"));
        return new Split(
                day,
                FunnelAnswer.of(funnels.all(day)),
                funnels.by(what, day).stream().map(FunnelAnswer::of).toList());
    }

    @Operation(summary = "Why accounts were no case for sales, counted")
    @GetMapping("/blockers")
    BlockersAnswer blockers(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return new BlockersAnswer(
                day, inbox.blockers(day).stream().map(BlockerAnswer::of).toList());
    }
}
