package dev.evenkeel.qualification;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.People;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.UsageChanged;
import dev.evenkeel.foundation.Daily;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QualificationConfiguration {
    @Bean
    Definitions definitions(Documents documents) {
        return new Definitions(documents);
    }

    @Bean
    SignalValues signalValues(Activity activity, Accounts accounts, People people, Deals deals, InstantSource clock) {
        return SignalValues.from(activity::measure, new KnownFacts(accounts, people, deals, activity, clock));
    }

    @Bean
    Scoreboard scoreboard(
            Definitions definitions,
            SignalValues values,
            Database database,
            InstantSource clock,
            ApplicationEventPublisher events,
            Daily daily,
            @Value("${evenkeel.qualification.score-days:730}") int keptDays) {
        var old = new OldScores(database.migrate("qualification"), clock, keptDays);
        daily.add("Removing old scores", old::remove);
        return new Scoreboard(definitions, values, database, clock, events::publishEvent);
    }

    @Bean
    VerdictLog verdictLog(Database database) {
        return new VerdictLog(database.migrate("qualification"));
    }

    @Bean
    Rescoring rescoring(Scoreboard scoreboard, InstantSource clock) {
        return new Rescoring(scoreboard, clock);
    }

    @Bean
    ApplicationListener<PayloadApplicationEvent<UsageChanged>> touched(Rescoring rescoring) {
        return ApplicationListener.forPayload(rescoring::on);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startedRescoring(Rescoring rescoring) {
        return ready -> rescoring.start();
    }
}
