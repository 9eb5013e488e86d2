package dev.evenkeel.web.accounts;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.People;
import dev.evenkeel.activity.Absorber;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.intake.EventLog;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.Scoreboard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountPagesConfiguration {
    @Bean
    Underway underway(EventLog log, Absorber absorber, Definitions definitions, Scoreboard scoreboard) {
        return new Underway(log, absorber, definitions, scoreboard);
    }

    @Bean
    AccountPages accountPages(
            Accounts accounts,
            People people,
            Deals deals,
            Activity activity,
            Definitions definitions,
            Scoreboard scoreboard,
            Underway underway) {
        var details = new AccountDetails(accounts, people, deals, activity, scoreboard);
        return new KnownAccountPages(accounts, activity, definitions, scoreboard, underway, details);
    }
}
