package dev.evenkeel.intake;

import dev.evenkeel.foundation.Daily;
import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Settings;
import dev.evenkeel.intake.http.CallServlet;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    EventLog eventLog(DataDirectory directory) {
        return EventLog.open(directory.folder("intake"));
    }

    @Bean
    IntakeStats intakeStats(InstantSource clock) {
        return new IntakeStats(clock);
    }

    @Bean
    WriteKeys writeKeys(Database database, InstantSource clock, Settings settings) {
        return new WriteKeys(database.migrate("intake"), clock, settings.writeKey());
    }

    @Bean
    Intake intake(
            EventLog log,
            ObjectProvider<RecentIds> recent,
            IntakeStats stats,
            InstantSource clock,
            @Value("${evenkeel.intake.backlog-bytes:268435456}") long backlogLimit) {
        return Intake.open(log, recent.getIfAvailable(() -> (since, id) -> {}), stats, clock, backlogLimit);
    }

    @Bean
    EventSink eventSink(Intake intake) {
        return intake::append;
    }

    @Bean
    Rejections rejections(Database database, Intake intake, InstantSource clock) {
        return new Rejections(database.migrate("intake"), intake, clock);
    }

    @Bean
    OldRejections oldRejections(
            Database database,
            InstantSource clock,
            Daily daily,
            @Value("${evenkeel.intake.rejected-days:90}") int keptDays) {
        var old = new OldRejections(database.migrate("intake"), clock, keptDays);
        daily.add("Removing old refused events", old::remove);
        return old;
    }

    /// In front of every other filter: calls know neither sessions nor pages, and each microsecond counts.
    @Bean
    FilterRegistrationBean<Filter> trackingApi(
            Intake intake, Rejections rejections, WriteKeys keys, IntakeStats stats, InstantSource clock) {
        var servlet = new CallServlet(new Reception(intake, rejections, stats, clock), keys);
        Filter filter = (request, response, chain) ->
                servlet.service((HttpServletRequest) request, (HttpServletResponse) response);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName("trackingApi");
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
