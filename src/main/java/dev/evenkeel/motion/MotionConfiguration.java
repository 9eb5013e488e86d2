package dev.evenkeel.motion;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.People;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.foundation.Daily;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
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
            Capacity capacity,
            Activity activity,
            CustomWorks works) {
        var measures = new Measures(accounts, people, activity, works);
        var contacts = new ContactMeasures(accounts, deals, activity);
        var sellings = new Sellings(accounts, deals, facts, policies, switches, capacity);
        return new Motions(documents, sellings, measures, contacts);
    }

    @Bean
    ContactWatch contactWatch(Database database, Motions motions, Accounts accounts, InstantSource clock) {
        return new ContactWatch(database.migrate("motion"), motions, accounts, clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> watchedContacts(ContactWatch watch, Daily daily) {
        return ready -> daily.add("accounts that need a person", () -> watch.look(watch.today()));
    }
}
