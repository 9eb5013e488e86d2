package dev.evenkeel.web.playbooks;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.playbooks.Channels;
import dev.evenkeel.playbooks.DryRuns;
import dev.evenkeel.playbooks.Funnels;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Playbooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlaybookPagesConfiguration {
    @Bean
    PlaybookPages playbookPages(
            Playbooks playbooks, Funnels funnels, Inbox inbox, DryRuns dryRuns, Channels channels, Accounts accounts) {
        return new PlaybookPages(playbooks, funnels, inbox, dryRuns, channels, accounts);
    }
}
