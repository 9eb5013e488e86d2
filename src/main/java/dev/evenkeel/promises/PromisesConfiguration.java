package dev.evenkeel.promises;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.KeptRecord;
import dev.evenkeel.foundation.Daily;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.promises.launches.Launches;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PromisesConfiguration {
    @Bean
    Customers customers(Accounts accounts, Deals deals, Capabilities capabilities) {
        return new KnownCustomers(accounts, deals, capabilities);
    }

    @Bean
    Subjects promisableSubjects(Capabilities capabilities, Plans plans) {
        return new Subjects(capabilities, plans);
    }

    @Bean
    QuestionReader questionReader(Subjects subjects, Customers customers) {
        return new QuestionReader(subjects, customers);
    }

    @Bean
    Offers offers(
            Capabilities capabilities,
            Plans plans,
            Capacity capacity,
            Reservations reservations,
            Customers customers,
            Subjects subjects,
            InstantSource clock) {
        return new Offers(capabilities, plans, capacity, reservations, customers, subjects, clock);
    }

    @Bean
    Notices promiseNotices(Database database, InstantSource clock) {
        return new Notices(database.migrate("promises"), clock);
    }

    @Bean
    Promises promises(
            Database database,
            Offers offers,
            Customers customers,
            Reservations reservations,
            Notices notices,
            ApplicationEventPublisher events,
            InstantSource clock) {
        var firming = new Firming(offers, reservations, clock);
        return new Promises(database, offers, customers, firming, notices, events::publishEvent, clock);
    }

    @Bean
    Contradictions contradictions(Capabilities capabilities, Offers offers, Reservations reservations) {
        return new Contradictions(capabilities, offers, reservations);
    }

    @Bean
    Gaps timingGaps(Promises promises, Contradictions contradictions) {
        return new Gaps(promises, contradictions);
    }

    @Bean
    Signatures signatures(Database database, InstantSource clock) {
        return new Signatures(database.migrate("promises"), clock);
    }

    @Bean
    Sheets sellTodaySheets(Capabilities capabilities, Plans plans, Capacity capacity, Signatures signatures) {
        return new Sheets(capabilities, plans, capacity, signatures);
    }

    @Bean
    Claims claims(Database database, InstantSource clock) {
        return new Claims(database.migrate("promises"), clock);
    }

    @Bean
    Reconciling reconciling(Capabilities capabilities, Subjects subjects, Promises promises, Claims claims) {
        return new Reconciling(capabilities, subjects, promises, claims);
    }

    @Bean
    Pulses pulses(Database database, InstantSource clock) {
        return new Pulses(database.migrate("promises"), clock);
    }

    @Bean
    Watch promiseWatch(Promises promises, Contradictions contradictions, Notices notices, InstantSource clock) {
        return new Watch(promises, contradictions, notices, clock);
    }

    @Bean
    KeptRecord keptRecord(Promises promises, InstantSource clock) {
        return new RecordedChance(promises, clock);
    }

    @Bean
    Readings readings(Database database, Promises promises, InstantSource clock) {
        return new Readings(database.migrate("promises"), promises, clock);
    }

    @Bean
    Launches launches(Documents documents, Capabilities capabilities, Database database, InstantSource clock) {
        return new Launches(documents, capabilities, database.migrate("promises"), clock);
    }

    @Bean
    LaunchWatch launchWatch(Launches launches, Promises promises, Notices notices, InstantSource clock) {
        return new LaunchWatch(launches, promises, notices, clock);
    }

    @Bean
    LimitationWatch limitationWatch(
            Capabilities capabilities, Promises promises, Notices notices, InstantSource clock) {
        return new LimitationWatch(capabilities, promises, notices, clock);
    }

    /// @param to who hears once a week what is sold off the roadmap
    @Bean
    WeeklyAlert weeklyAlert(
            Reconciling reconciling,
            Notices notices,
            InstantSource clock,
            @Value("${evenkeel.promises.weekly-alert:leadership}") List<String> to) {
        return new WeeklyAlert(reconciling, notices, clock, to);
    }

    @Bean
    ScarceHours scarceHours(Promises promises, Reservations reservations) {
        return new ScarceHours(promises, reservations);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> watchedRoadmap(
            LimitationWatch limitations, WeeklyAlert weekly, Promises promises, Daily daily) {
        return ready -> {
            daily.add("progress on limitations", () -> limitations.look(promises.today()));
            daily.add("what is sold off the roadmap", () -> weekly.look(promises.today()));
        };
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> watchedLaunches(LaunchWatch watch, Promises promises, Daily daily) {
        return ready -> daily.add("launches that get late", () -> watch.look(promises.today()));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> firmedPromises(Promises promises, Watch watch, Daily daily) {
        return ready -> {
            promises.goOn();
            daily.add("promises that no longer hold", () -> watch.look(promises.today()));
        };
    }
}
