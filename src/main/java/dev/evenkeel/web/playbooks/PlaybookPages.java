package dev.evenkeel.web.playbooks;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.playbooks.Action;
import dev.evenkeel.playbooks.Blocked;
import dev.evenkeel.playbooks.Channel;
import dev.evenkeel.playbooks.Channels;
import dev.evenkeel.playbooks.DryRuns;
import dev.evenkeel.playbooks.Funnels;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Lift;
import dev.evenkeel.playbooks.Playbook;
import dev.evenkeel.playbooks.Playbooks;
import dev.evenkeel.playbooks.Run;
import dev.evenkeel.playbooks.State;
import dev.evenkeel.playbooks.StateChange;
import dev.evenkeel.web.layout.AsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where the pages of playbooks have their records from.
final class PlaybookPages {
    private static final int LATEST = 50;

    private final Playbooks playbooks;
    private final Funnels funnels;
    private final Inbox inbox;
    private final DryRuns dryRuns;
    private final Channels channels;
    private final Accounts accounts;

    PlaybookPages(
            Playbooks playbooks, Funnels funnels, Inbox inbox, DryRuns dryRuns, Channels channels, Accounts accounts) {
        this.playbooks = playbooks;
        this.funnels = funnels;
        this.inbox = inbox;
        this.dryRuns = dryRuns;
        this.channels = channels;
        this.accounts = accounts;
    }

    PlaybookList list(AsOf asOf) {
        var counts = funnels.by(Funnels.By.PLAYBOOK, asOf.day()).stream()
                .collect(Collectors.toMap(funnel -> funnel.of(), funnel -> funnel.qualified()));
        var all = playbooks.all();
        var lifts = funnels.lifts(all, asOf.day());
        return new PlaybookList(
                all.stream()
                        .map(playbook -> row(
                                playbook,
                                counts.getOrDefault(playbook.name(), 0L),
                                Objects.requireNonNull(lifts.get(playbook.name())),
                                asOf))
                        .toList(),
                playbooks.team().sellers().size(),
                playbooks.broken());
    }

    private PlaybookList.Row row(Playbook playbook, long entered, Lift lift, AsOf asOf) {
        var state = playbooks.stateOn(playbook.name(), asOf.day());
        return new PlaybookList.Row(
                playbook.name(),
                playbook.title(),
                "When an account " + playbook.trigger().words(),
                state.map(StateChange::state).orElse(State.DRAFT).word(),
                state.isPresent() && state.get().version() != playbook.version(),
                entered,
                lift.verdict());
    }

    PlaybookPage page(Playbook playbook, AsOf asOf, List<Problem> problems) {
        var state = playbooks.stateOn(playbook.name(), asOf.day());
        return new PlaybookPage(
                playbook,
                state.map(StateChange::state).orElse(State.DRAFT).word(),
                state.map(StateChange::version).orElse(0),
                closed(playbook),
                funnels.of(playbook.name(), asOf.day()),
                funnels.lift(playbook, asOf.day()),
                funnels.states(playbook.name()),
                lines(
                        asOf.past()
                                ? funnels.latest(playbook.name(), LATEST, asOf.day())
                                : funnels.latest(playbook.name(), LATEST)),
                playbooks.changes(playbook.name()),
                dryRuns.progress(playbook.name()).orElse(null),
                problems);
    }

    Optional<RunPage> run(String playbook, long id) {
        return funnels.run(id)
                .filter(run -> run.playbook().equals(playbook))
                .map(run -> new RunPage(
                        run,
                        playbooks.named(playbook).map(Playbook::title).orElse(playbook),
                        names(List.of(run.account())).getOrDefault(run.account(), run.accountKey()),
                        inbox.deeds(id)));
    }

    private List<PlaybookPage.Line> lines(List<Run> runs) {
        var names = names(runs.stream().map(Run::account).distinct().toList());
        return runs.stream()
                .map(run -> new PlaybookPage.Line(run, names.getOrDefault(run.account(), run.accountKey())))
                .toList();
    }

    private Map<Integer, String> names(List<Integer> ids) {
        return accounts.named(ids).stream()
                .collect(Collectors.toMap(one -> one.id(), one -> one.name(), (one, other) -> one));
    }

    /// What its steps would not do, said before it goes live.
    private List<String> closed(Playbook playbook) {
        var closed = new ArrayList<String>();
        for (var step : playbook.steps()) {
            var kind = switch (step.action()) {
                case Action.Slack _ -> Channel.Kind.SLACK;
                case Action.Task _ -> Channel.Kind.TASK;
                case Action.Webhook _ -> Channel.Kind.WEBHOOK;
                case Action.Email _ -> Channel.Kind.EMAIL;
                case Action.Inbox _, Action.Wait _, Action.Branch _ -> null;
            };
            if (kind != null)
                channels.objection(kind)
                        .ifPresent(why -> closed.add("The step " + step.name() + " will send nothing: " + why + "."));
        }
        return closed;
    }

    FunnelPage funnel(String by, AsOf asOf) {
        var what = switch (by) {
            case "seller" -> Funnels.By.SELLER;
            case "version" -> Funnels.By.VERSION;
            default -> Funnels.By.PLAYBOOK;
        };
        return new FunnelPage(
                what.name().toLowerCase(java.util.Locale.ROOT), funnels.all(asOf.day()), funnels.by(what, asOf.day()));
    }

    BlockersPage blockers(AsOf asOf) {
        var blocked = inbox.blockers(asOf.day());
        var ids = blocked.stream()
                .flatMap(one -> one.cases().stream())
                .map(Blocked.Case::account)
                .distinct()
                .toList();
        return new BlockersPage(blocked, names(ids));
    }
}
