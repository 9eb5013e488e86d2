package dev.evenkeel.demo;

import dev.evenkeel.accounts.Deals;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.capacity.horizons.Horizons;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Sheets;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.debt.support.Tickets;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.motion.Motions;
import dev.evenkeel.motion.Switches;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Playbooks;
import dev.evenkeel.playbooks.Retelling;
import dev.evenkeel.promises.Claims;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.Pulses;
import dev.evenkeel.promises.Readings;
import dev.evenkeel.promises.Signatures;
import dev.evenkeel.promises.launches.Launches;
import dev.evenkeel.qualification.Definitions;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Present only where `evenkeel demo` asked for it.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("evenkeel.demo.accounts")
class DemoConfiguration {
    @Bean
    DeskStories deskStories(
            Policies policies, Desk desk, CustomWorks works, DebtNotes debt, Tickets tickets, Deals deals) {
        return new DeskStories(policies, desk, works, debt, tickets, deals);
    }

    @Bean
    PromiseStories promiseStories(
            Promises promises,
            dev.evenkeel.promises.Sheets sheets,
            Signatures signatures,
            Claims claims,
            Pulses pulses,
            Launches launches,
            Readings readings,
            Horizons horizons,
            Motions motions,
            Switches switches,
            Deals deals) {
        var motion = new MotionStory(horizons, motions, switches);
        return new PromiseStories(promises, sheets, signatures, claims, pulses, launches, readings, motion, deals);
    }

    @Bean
    PlaybookStories playbookStories(Playbooks playbooks, Retelling retelling, Inbox inbox, Deals deals) {
        return new PlaybookStories(playbooks, retelling, inbox, deals);
    }

    @Bean
    DemoCompany demoCompany(
            EventSink sink,
            Definitions definitions,
            DeskStories desk,
            PromiseStories promises,
            PlaybookStories playbooks,
            Plans plans,
            DataDirectory directory,
            InstantSource clock,
            @Value("${evenkeel.demo.accounts}") int accounts,
            @Value("${evenkeel.demo.days:548}") int days,
            @Value("${evenkeel.demo.rate:1}") double rate,
            @Value("${evenkeel.demo.live:0}") double live) {
        var config = HarbourlineConfig.upTo(clock.instant())
                .withAccounts(accounts)
                .withDays(days)
                .withRate(rate);
        return new DemoCompany(config, sink, definitions, desk, promises, playbooks, plans, directory, clock, live);
    }

    @Bean
    CatalogueStory catalogueStory(Capabilities capabilities, Sheets sheets) {
        return new CatalogueStory(capabilities, sheets);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> toldCatalogue(CatalogueStory story) {
        return ready -> story.tell();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> toldDemo(DemoCompany company) {
        return ready -> company.start();
    }
}
