package dev.evenkeel.web.definitions;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.People;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.Scoreboard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DefinitionPagesConfiguration {
    @Bean
    DefinitionPages definitionPages(Definitions definitions, Scoreboard scoreboard, Accounts accounts, People people) {
        return new KnownDefinitionPages(definitions, scoreboard, new Effects(scoreboard, accounts, people));
    }
}
