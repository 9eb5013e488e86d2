package dev.evenkeel.qualification.backtest;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BacktestConfiguration {
    @Bean
    Backtests backtests(Accounts accounts, Deals deals, Activity activity, Database database, InstantSource clock) {
        return of(accounts, deals, activity, database.migrate("qualification"), clock);
    }

    static Backtests of(Accounts accounts, Deals deals, Activity activity, Database database, InstantSource clock) {
        return new Backtests(
                new BacktestRows(database), new Replay(accounts, deals, activity), new Ground(activity), clock);
    }
}
