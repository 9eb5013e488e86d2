package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.qualification.Definition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes runs through their steps. Each step is one transaction that holds its run's lock: what it puts into an inbox
/// or the outbox is kept together with the mark that it was done, so it is done once, whoever is killed in between.
final class Runner {
    static final String TRIGGER = "the trigger";
    static final String PLAYBOOK = "the playbook";
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Database database;
    private final Playbooks playbooks;
    private final Runs runs;
    private final Items items;
    private final Looks looks;
    private final AccountFacts facts;
    private final Channels channels;
    private final InstantSource clock;

    Runner(
            Database database,
            Playbooks playbooks,
            Looks looks,
            AccountFacts facts,
            Channels channels,
            InstantSource clock) {
        this.database = database;
        this.playbooks = playbooks;
        this.runs = new Runs(database);
        this.items = new Items(database);
        this.looks = looks;
        this.facts = facts;
        this.channels = channels;
        this.clock = clock;
    }

    Runner at(InstantSource other, Channels otherChannels) {
        return new Runner(database, playbooks, looks, facts, otherChannels, other);
    }

    /// Does every step that is due.
    ///
    /// @return how many were done
    int sweep() {
        var live = playbooks.live().values().stream()
                .flatMap(List::stream)
                .map(one -> one.playbook().name())
                .toList();
        return sweep(live);
    }

    /// The same for some playbooks, whether they are live or not.
    int sweep(List<String> names) {
        int count = 0;
        while (!names.isEmpty() && one(names)) count++;
        return count;
    }

    private boolean one(List<String> live) {
        return database.transact(() -> {
            var run = runs.claim(live, now());
            run.ifPresent(one -> new Turn(one).take());
            return run.isPresent();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// One step of one run.
    private final class Turn {
        private final Run run;
        private final Instant now = Runner.this.now();
        private final LocalDate today = Plain.dayOf(now);
        private final String at;

        Turn(Run run) {
            this.run = run;
            this.at = java.util.Objects.requireNonNullElse(run.step(), Step.END);
        }

        void take() {
            if (at.equals(Step.END)) {
                end(Run.State.DONE, "through", "Nothing is left to do");
                return;
            }
            var playbook = playbooks.version(run.playbook(), run.version());
            var definition = playbook.flatMap(playbooks::definition);
            var account = facts.of(run.account(), playbooks.team());
            if (playbook.isEmpty() || definition.isEmpty())
                end(
                        Run.State.STOPPED,
                        "stopped",
                        "Version " + run.version() + " of the playbook can no longer be read");
            else if (account.isEmpty()) end(Run.State.STOPPED, "stopped", "The account is not there any more");
            else go(playbook.get(), definition.get(), account.get());
        }

        private void go(Playbook playbook, Definition definition, AccountFacts.Known account) {
            var step = playbook.step(at);
            if (step.isEmpty()) {
                end(Run.State.STOPPED, "stopped", "It has no step " + at);
                return;
            }
            var stop = playbook.stopWhen();
            if (stop != null && holds(stop, definition)) {
                end(Run.State.STOPPED, "stopped", "Because of its own condition: " + stop.text());
                return;
            }
            var action = step.get().action();
            if (action.reachesAPerson() && playbook.quiet().covers(now)) {
                postpone(playbook.quiet().end(now), "These are quiet hours");
                return;
            }
            switch (action) {
                case Action.Wait wait -> {
                    var until = now.plus(wait.time());
                    done(step.get().next(), until, "waits", "Waits until " + Plain.moment(until));
                }
                case Action.Branch branch -> {
                    boolean holds = holds(branch.when(), definition);
                    var way = holds ? branch.then() : branch.otherwise();
                    done(way, now, "branch", branch.when().text() + (holds ? " holds" : " does not hold") + ": " + way);
                }
                case Action.Inbox inbox -> inbox(playbook, step.get(), inbox, account);
                case Action.Slack slack -> send(playbook, step.get(), Channel.Kind.SLACK, account, "", slack.say(), 0);
                case Action.Email email ->
                    send(playbook, step.get(), Channel.Kind.EMAIL, account, email.subject(), email.say(), 0);
                case Action.Task task ->
                    send(playbook, step.get(), Channel.Kind.TASK, account, task.title(), "", task.dueDays());
                case Action.Webhook _ -> send(playbook, step.get(), Channel.Kind.WEBHOOK, account, "", "", 0);
            }
        }

        private boolean holds(dev.evenkeel.rules.Rule rule, Definition definition) {
            return looks.at(definition, run.account(), today)
                    .map(look -> rule.holds(look.with(since())))
                    .orElse(false);
        }

        private Map<String, Object> since() {
            boolean touched = false;
            boolean met = false;
            boolean won = false;
            for (var item : items.ofAccount(run.account())) {
                if (!item.runIds().contains(run.id())) continue;
                touched |= item.standing().touched();
                met |= item.standing().met();
                won |= item.standing().won();
            }
            for (var move : facts.moves(List.of(run.account())).getOrDefault(run.account(), List.of()))
                won |= Progress.isWon(move) && move.at().isAfter(run.begun());
            var since = new HashMap<String, Object>();
            since.put(RunWords.TOUCHED, touched);
            since.put(RunWords.MET, met);
            since.put(RunWords.WON, won);
            since.put(RunWords.DAYS, (double) Duration.between(run.begun(), now).toDays());
            return since;
        }

        /// An account that waits in an inbox already stays there, with one reason more.
        private void inbox(Playbook playbook, Step step, Action.Inbox inbox, AccountFacts.Known account) {
            var before = items.openOf(run.account());
            if (before.isPresent()) {
                join(step, inbox, before.get());
                return;
            }
            var seller = seller(playbook, account);
            if (seller == null) return;
            lock(seller);
            var full = fullness(playbook, seller);
            if (full.isPresent()) {
                postpone(playbook.quiet().end(tomorrow()), full.get());
                return;
            }
            var item = items.put(run, seller, now);
            if (item.isEmpty()) {
                // Somebody put it there a moment ago: the next turn joins it.
                return;
            }
            items.join(item.get(), run.id(), inbox.say(), now);
            done(step.next(), now, "inbox", "In the inbox of " + seller);
        }

        private void join(Step step, Action.Inbox inbox, long item) {
            var seller = items.sellerOf(item);
            items.join(item, run.id(), inbox.say(), now);
            runs.route(run.id(), seller);
            done(step.next(), now, "inbox", "It waits in the inbox of " + seller + " already; one reason more");
        }

        private Instant tomorrow() {
            return today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        /// Why a seller gets no more today.
        private Optional<String> fullness(Playbook playbook, String seller) {
            int own = playbooks.team().named(seller).map(Seller::cap).orElse(TeamReader.MOST);
            if (items.putOn(today, seller, null) >= own)
                return Optional.of(seller + " has the " + own + " accounts of the day");
            if (items.putOn(today, seller, playbook.name()) >= playbook.cap())
                return Optional.of(seller + " has the " + playbook.cap() + " accounts of the day from this playbook");
            return Optional.empty();
        }

        /// Nobody else gives this seller anything until the transaction ends.
        private void lock(String seller) {
            database.sql()
                    .sql("select pg_advisory_xact_lock(hashtextextended('playbooks seller ' || ?, 0))::text")
                    .param(seller)
                    .query(String.class)
                    .single();
        }

        /// Chosen once a run.
        private @Nullable String seller(Playbook playbook, AccountFacts.Known account) {
            if (run.seller() != null) return run.seller();
            lock("");
            var team = playbooks.team();
            var full = team.sellers().stream()
                    .map(Seller::name)
                    .filter(name -> fullness(playbook, name).isPresent())
                    .toList();
            var choice =
                    new Router(team, today, items.load(), items.lastPut()).choose(playbook.routing(), account, full);
            if (choice.isEmpty()) {
                postpone(now.plus(PATIENCE), "Nobody is there to take it");
                return null;
            }
            runs.route(run.id(), choice.get().seller());
            runs.add(run.id(), now, PLAYBOOK, at, "routed", choice.get().words(), false);
            return choice.get().seller();
        }

        private void send(
                Playbook playbook,
                Step step,
                Channel.Kind kind,
                AccountFacts.Known account,
                String subject,
                String say,
                int dueDays) {
            var seller = "";
            if (step.action().needsASeller()) {
                var chosen = seller(playbook, account);
                if (chosen == null) return;
                seller = chosen;
            }
            var email = playbooks.team().named(seller).map(Seller::email).orElse(null);
            var message = new Message(
                    run.id() + "/" + step.name(),
                    kind,
                    run.id(),
                    run.playbook(),
                    run.account(),
                    account.key(),
                    account.name(),
                    playbook.definition(),
                    seller,
                    email,
                    subject,
                    say,
                    run.why(),
                    run.score(),
                    dueDays,
                    items.openOf(run.account()).orElse(null),
                    now);
            var refused = channels.send(message);
            if (refused.isPresent()) done(step.next(), now, "not sent", "Not sent: " + refused.get());
            else done(step.next(), now, kind.word(), seller.isEmpty() ? "On its way" : "On its way to " + seller);
        }

        /// Notes the wish once a due time, and tries again then.
        private void postpone(Instant until, String why) {
            runs.add(run.id(), now, PLAYBOOK, at, "postponed", why + "; again " + Plain.moment(until), false);
            runs.move(run.id(), Run.State.ACTIVE, at, until, now);
        }

        private void done(String next, Instant due, String what, String words) {
            runs.add(run.id(), now, PLAYBOOK, at, what, words, true);
            if (next.equals(Step.END) && !due.isAfter(now)) {
                runs.move(run.id(), Run.State.DONE, null, now, now);
                runs.add(run.id(), now, PLAYBOOK, Step.END, "through", "Every step is done", false);
            } else runs.move(run.id(), Run.State.ACTIVE, next, due, now);
        }

        private void end(Run.State state, String what, String words) {
            runs.move(run.id(), state, null, now, now);
            runs.add(run.id(), now, PLAYBOOK, at, what, words, false);
        }
    }
}
