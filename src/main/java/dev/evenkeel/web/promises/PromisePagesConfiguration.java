package dev.evenkeel.web.promises;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.promises.Contradictions;
import dev.evenkeel.promises.Notices;
import dev.evenkeel.promises.Promises;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PromisePagesConfiguration {
    @Bean
    Registers promiseRegisters(Promises promises, Contradictions contradictions, Notices notices, Accounts accounts) {
        return new Registers(promises, contradictions, notices, accounts);
    }
}
