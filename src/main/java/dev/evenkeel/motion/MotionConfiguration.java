package dev.evenkeel.motion;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.People;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MotionConfiguration {
    @Bean
    Switches switches(Database database, InstantSource clock) {
        return new Switches(database.migrate("motion"), clock);
    }

    @Bean
    Motions motions(
            Documents documents,
            Accounts accounts,
            People people,
            Deals deals,
            DealFacts facts,
            Policies policies,
            Switches switches,
            Activity activity,
            CustomWorks works) {
        var measures = new Measures(accounts, people, activity, works);
        return new Motions(documents, accounts, deals, facts, policies, switches, measures);
    }
}
