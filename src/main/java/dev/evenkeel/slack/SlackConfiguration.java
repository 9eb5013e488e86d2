package dev.evenkeel.slack;

import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Precedents;
import dev.evenkeel.foundation.Daily;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.playbooks.Channel;
import dev.evenkeel.playbooks.Channels;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.promises.Notices;
import dev.evenkeel.promises.Offers;
import dev.evenkeel.promises.QuestionReader;
import dev.evenkeel.promises.Sheets;
import jakarta.servlet.Filter;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Nothing of it is there without a token and a signing secret.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"evenkeel.slack.bot-token", "evenkeel.slack.signing-secret"})
class SlackConfiguration {
    @Bean
    Workspace slackWorkspace(
            @Value("${evenkeel.slack.bot-token}") String token,
            @Value("${evenkeel.slack.api:https://slack.com/api/}") String api) {
        return new Workspace(token, api);
    }

    @Bean
    PostedCards slackPostedCards(Database database, InstantSource clock) {
        return new PostedCards(database.migrate("slack"), clock);
    }

    @Bean
    Cards slackCards(
            PostedCards posted,
            Outbox outbox,
            Desk desk,
            DealFacts facts,
            Precedents precedents,
            Workspace workspace,
            @Value("${evenkeel.slack.channel:#deal-desk}") String channel,
            @Value("${evenkeel.address:#{null}}") @Nullable String address) {
        var link = address == null ? null : address.replaceFirst("/+$", "");
        var cards = new Cards(posted, outbox, desk, facts, precedents, workspace, channel, link);
        outbox.carry(Cards.KIND, cards);
        desk.watch(cards);
        return cards;
    }

    @Bean
    Messages slackMessages(
            Outbox outbox,
            Workspace workspace,
            Notices notices,
            @Value("${evenkeel.slack.channel:#deal-desk}") String cards,
            @Value("${evenkeel.slack.notices:#{null}}") @Nullable String channel,
            @Value("${evenkeel.address:#{null}}") @Nullable String address) {
        var link = address == null ? null : address.replaceFirst("/+$", "");
        var messages = new Messages(outbox, workspace, channel == null ? cards : channel, link);
        outbox.carry(Messages.KIND, messages);
        notices.watch(messages);
        return messages;
    }

    @Bean
    Nudges slackNudges(
            Outbox outbox,
            Workspace workspace,
            Channels channels,
            @Value("${evenkeel.slack.channel:#deal-desk}") String cards,
            @Value("${evenkeel.slack.sellers:#{null}}") @Nullable String channel,
            @Value("${evenkeel.address:#{null}}") @Nullable String address) {
        var link = address == null ? null : address.replaceFirst("/+$", "");
        var nudges = new Nudges(outbox, workspace, channel == null ? cards : channel, link);
        outbox.carry(Nudges.KIND, nudges);
        channels.open(Channel.Kind.SLACK, nudges);
        return nudges;
    }

    @Bean
    Whispers slackWhispers(Outbox outbox, Workspace workspace) {
        var whispers = new Whispers(outbox, workspace);
        outbox.carry(Whispers.KIND, whispers);
        return whispers;
    }

    @Bean
    Deliveries slackDeliveries(Database database, InstantSource clock, Daily daily) {
        var deliveries = new Deliveries(database.migrate("slack"), clock);
        daily.add("Forgetting old deliveries of Slack", deliveries::removeOld);
        return deliveries;
    }

    @Bean
    Approvers slackPeople(Workspace workspace, Desk desk, InstantSource clock) {
        return new Approvers(workspace, desk, clock);
    }

    @Bean
    Clicks slackClicks(Database database, Desk desk, Deliveries deliveries, Approvers people, Whispers whispers) {
        return new Clicks(database, deliveries, people, whispers, desk);
    }

    @Bean
    InboxClicks slackInboxClicks(
            Database database,
            Inbox inbox,
            Deliveries deliveries,
            Approvers people,
            Whispers whispers,
            InstantSource clock) {
        return new InboxClicks(database, deliveries, people, whispers, inbox, clock);
    }

    /// In front of every other filter: Slack has neither a session nor a token of ours, but signs what it sends.
    @Bean
    FilterRegistrationBean<Filter> slackDoor(
            Clicks clicks,
            InboxClicks inboxClicks,
            QuestionReader reader,
            Offers offers,
            Sheets sheets,
            InstantSource clock,
            @Value("${evenkeel.slack.bot-token}") String token,
            @Value("${evenkeel.slack.signing-secret}") String secret) {
        var door = new Door(token, secret, clicks, new Commands(reader, offers, sheets, clock).all(), clock);
        door.listen(inboxClicks);
        var servlet = new SlackServlet(door);
        var registration =
                new FilterRegistrationBean<Filter>((request, response, chain) -> servlet.service(request, response));
        registration.setName("slackDoor");
        registration.addUrlPatterns("/slack/events");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
