package dev.evenkeel.webhooks;

import dev.evenkeel.desk.Desk;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.motion.ContactWatch;
import dev.evenkeel.playbooks.Channel;
import dev.evenkeel.playbooks.Channels;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.promises.Notices;
import dev.evenkeel.promises.Promises;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhooksConfiguration {
    /// @param privateAddresses whether endpoints may stand in the server's own network, and speak plain http
    @Bean
    Webhooks webhooks(
            Database database,
            Outbox outbox,
            Desk desk,
            Promises promises,
            Notices notices,
            ContactWatch contacts,
            Inbox inbox,
            Channels channels,
            InstantSource clock,
            @Value("${evenkeel.webhooks.private-addresses:false}") boolean privateAddresses) {
        var webhooks = new Webhooks(database.migrate("webhooks"), outbox, clock, privateAddresses);
        outbox.carry(
                Webhooks.KIND,
                new WebhookCarrier(webhooks, clock, privateAddresses ? address -> true : Addresses::isPublic));
        desk.watch(new DeskEvents(webhooks, desk));
        notices.watch(new PromiseEvents(webhooks, promises));
        contacts.watch(new MotionEvents(webhooks));
        var playbooks = new PlaybookEvents(webhooks);
        inbox.watch(playbooks);
        for (var kind : List.of(Channel.Kind.TASK, Channel.Kind.WEBHOOK)) channels.open(kind, playbooks.channel(kind));
        return webhooks;
    }
}
