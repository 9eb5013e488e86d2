package dev.evenkeel.bench;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.activity.Absorber;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.qualification.backtest.Backtests;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Present only in a server that is measured.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("evenkeel.bench.probe")
class BenchConfiguration {
    @Bean
    Probe probe(
            Absorber absorber,
            EventSink sink,
            Definitions definitions,
            Scoreboard scoreboard,
            Accounts accounts,
            Activity activity,
            Backtests backtests,
            InstantSource clock) {
        return new Probe(
                absorber,
                new PastDays(sink, clock),
                definitions,
                new ScoreWatch(scoreboard, accounts, clock),
                new TriedOnThePast(sink, absorber, definitions, backtests, activity, accounts, clock));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startedProbe(Probe probe) {
        return ready -> probe.start();
    }
}
