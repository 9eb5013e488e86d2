package dev.evenkeel.web.people;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Merges;
import dev.evenkeel.accounts.People;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.web.accounts.Underway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeoplePagesConfiguration {
    @Bean
    PeoplePages peoplePages(
            People people,
            Accounts accounts,
            Merges merges,
            Activity activity,
            Definitions definitions,
            Scoreboard scoreboard,
            Underway underway) {
        return new KnownPeoplePages(people, accounts, merges, activity, definitions, scoreboard, underway);
    }
}
