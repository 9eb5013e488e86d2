package dev.evenkeel.webhooks;

import dev.evenkeel.foundation.Carrier;
import dev.evenkeel.foundation.Delivery;
import dev.evenkeel.foundation.Outgoing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Posts events to endpoints by Standard Webhooks. Only an answer of 2xx is a delivery; 410 switches the endpoint off;
/// redirects are not followed.
final class WebhookCarrier implements Carrier {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final InstantSource clock;
    private final OkHttpClient http;

    WebhookCarrier(Webhooks webhooks, InstantSource clock, Predicate<InetAddress> allowed) {
        this.webhooks = webhooks;
        this.clock = clock;
        this.http = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new GuardedSockets(allowed))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(TIMEOUT)
                .build();
    }

    @Override
    public Delivery carry(Outgoing message) {
        var sending = Sending.read(message.key());
        var target = webhooks.target(sending.endpoint());
        if (target.isEmpty()) return new Delivery.Dead("The endpoint is switched off");
        try (var answer = http.newCall(request(target.get(), sending.event(), message.body()))
                .execute()) {
            return delivery(answer, sending.endpoint());
        } catch (GuardedSockets.PrivateAddress e) {
            return new Delivery.Dead(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Delivery.Failed(e.toString());
        }
    }

    private Request request(Webhooks.Target target, String event, String body) {
        long seconds = clock.instant().getEpochSecond();
        return new Request.Builder()
                .url(target.url())
                .header("User-Agent", "Evenkeel")
                .header("webhook-id", event)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", Signature.of(target.secret(), event, seconds, body))
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON))
                .build();
    }

    private Delivery delivery(Response answer, long endpoint) {
        if (answer.isSuccessful()) return Delivery.SENT;
        var words = "The endpoint answered " + answer.code();
        if (answer.code() == GONE) {
            webhooks.switchOff(endpoint, "the endpoint", "It answered 410: gone");
            return new Delivery.Dead(words);
        }
        var later = answer.header("Retry-After");
        return later != null && later.matches("\\d{1,9}")
                ? new Delivery.Later(capped(Duration.ofSeconds(Long.parseLong(later))), words)
                : new Delivery.Failed(words);
    }

    private static Duration capped(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
