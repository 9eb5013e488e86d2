package dev.evenkeel.web.intake;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.intake.EventLog;
import dev.evenkeel.intake.Imports;
import dev.evenkeel.intake.IntakeStats;
import dev.evenkeel.intake.OldRejections;
import dev.evenkeel.intake.Rejections;
import dev.evenkeel.intake.WriteKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakePagesConfiguration {
    @Bean
    IntakePages intakePages(
            IntakeStats stats,
            WriteKeys keys,
            Rejections rejections,
            OldRejections old,
            Absorber absorber,
            EventLog log,
            Imports imports,
            Activity activity) {
        return new KnownIntakePages(stats, keys, rejections, old, absorber, log, imports, activity);
    }
}
