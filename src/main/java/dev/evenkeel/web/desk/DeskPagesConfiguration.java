package dev.evenkeel.web.desk;

import dev.evenkeel.desk.CostCeilings;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.Precedents;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskPagesConfiguration {
    @Bean
    KnownDeskPages deskPages(
            Desk desk,
            Policies policies,
            Precedents precedents,
            CostCeilings ceilings,
            DealFacts facts,
            InstantSource clock) {
        return new KnownDeskPages(desk, policies, precedents, ceilings, facts, clock);
    }
}
