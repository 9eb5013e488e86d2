package dev.evenkeel.web.inbox;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.People;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Playbooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxPagesConfiguration {
    @Bean
    InboxPages inboxPages(Inbox inbox, Playbooks playbooks, Accounts accounts, People people, Activity activity) {
        return new InboxPages(inbox, playbooks, accounts, people, activity);
    }
}
