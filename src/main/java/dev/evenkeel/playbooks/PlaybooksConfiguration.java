package dev.evenkeel.playbooks;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.SignalValues;
import dev.evenkeel.qualification.VerdictChanged;
import dev.evenkeel.qualification.VerdictLog;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlaybooksConfiguration {
    @Bean
    Playbooks playbooks(
            Documents documents, Definitions definitions, VerdictLog verdicts, Database database, InstantSource clock) {
        return new Playbooks(documents, definitions, verdicts, database.migrate("playbooks"), clock);
    }

    @Bean
    Inbox inbox(Database database, Playbooks playbooks, InstantSource clock) {
        return new Inbox(database, playbooks, clock);
    }

    /// @param smtp where mail is handed in; null where nobody set it up
    @Bean
    Channels playbookChannels(
            Outbox outbox,
            @Value("${evenkeel.mail.smtp:#{null}}") @Nullable String smtp,
            @Value("${evenkeel.mail.from:evenkeel@localhost}") String from,
            @Value("${evenkeel.address:#{null}}") @Nullable String address) {
        var channels = new Channels();
        if (smtp == null) return channels;
        var link = address == null ? null : address.replaceFirst("/+$", "");
        var mail = new Mail(outbox, Mail.Server.at(smtp), from, link);
        outbox.carry(Mail.KIND, mail);
        channels.open(Channel.Kind.EMAIL, mail);
        return channels;
    }

    @Bean
    AccountFacts playbookAccounts(Accounts accounts, Deals deals) {
        return new KnownAccountFacts(accounts, deals);
    }

    @Bean
    Runner playbookRunner(
            Database database,
            Playbooks playbooks,
            SignalValues values,
            AccountFacts facts,
            Channels channels,
            InstantSource clock) {
        return new Runner(database, playbooks, new Looks(values), facts, channels, clock);
    }

    @Bean
    Entrances playbookEntrances(
            Database database,
            Playbooks playbooks,
            Definitions definitions,
            VerdictLog verdicts,
            SignalValues values,
            AccountFacts facts,
            InstantSource clock) {
        return new Entrances(database, playbooks, definitions, verdicts, new Looks(values), facts, clock);
    }

    @Bean
    Funnels funnels(Database database, Playbooks playbooks, AccountFacts facts, InstantSource clock) {
        return new Funnels(database, playbooks, facts, clock);
    }

    @Bean
    DryRuns dryRuns(Playbooks playbooks, SignalValues values, AccountFacts facts) {
        return new DryRuns(playbooks, new Looks(values), facts);
    }

    @Bean
    Retelling playbookRetelling(
            Playbooks playbooks, Definitions definitions, Entrances entrances, Runner runner, SignalValues values) {
        return new Retelling(playbooks, definitions, entrances, runner, new Looks(values));
    }

    @Bean
    Workers playbookWorkers(
            Entrances entrances, Runner runner, @Value("${evenkeel.playbooks.watch-seconds:300}") long watchSeconds) {
        return new Workers(entrances, runner, watchSeconds);
    }

    @Bean
    ApplicationListener<PayloadApplicationEvent<VerdictChanged>> verdictHeard(Workers workers) {
        return ApplicationListener.forPayload(changed -> workers.ring());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startedPlaybooks(Workers workers) {
        return ready -> workers.start();
    }
}
