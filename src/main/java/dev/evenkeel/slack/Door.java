package dev.evenkeel.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Takes in what Slack sends: only with its signature, and not older than five minutes.
final class Door {
    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int UNKNOWN = 401;
    private static final int BROKEN = 500;

    private final SlackSignature.Generator signatures;
    private final SlackRequestParser parser;
    private final App app;
    private final Clicks clicks;
    private final InstantSource clock;

    Door(String token, String secret, Clicks clicks, Map<String, UnaryOperator<String>> commands, InstantSource clock) {
        this.clicks = clicks;
        this.clock = clock;
        this.signatures = new SlackSignature.Generator(secret);
        var config = AppConfig.builder()
                .singleTeamBotToken(token)
                .signingSecret(secret)
                .build();
        this.parser = new SlackRequestParser(config);
        this.app = new App(config, List.of(new SSLCheck(null)));
        app.blockAction(Press.DECIDING, (request, context) -> {
            take(request.getPayload());
            return context.ack();
        });
        app.blockAction(Press.OPEN, (request, context) -> context.ack());
        commands.forEach((name, answer) ->
                app.command(name, (request, context) -> context.ack(answer.apply(words(request.getPayload())))));
        app.start();
    }

    /// Takes what sellers say about their accounts too.
    void listen(InboxClicks inbox) {
        app.blockAction(InboxClicks.ANY, (request, context) -> {
            var payload = request.getPayload();
            var action = payload.getActions().getFirst();
            if (payload.getChannel() != null)
                inbox.take(
                        payload.getTriggerId(),
                        payload.getUser().getId(),
                        payload.getChannel().getId(),
                        action.getActionId(),
                        String.valueOf(action.getValue()));
            return context.ack();
        });
    }

    /// @param headers by name, in lower case
    Response answer(String path, Map<String, List<String>> headers, String body) {
        var given = new RequestHeaders(headers);
        if (!isFromSlack(given, body)) return Response.error(UNKNOWN);
        try {
            return app.run(parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(path)
                    .queryString(Map.of())
                    .headers(given)
                    .requestBody(body)
                    .build()));
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "What Slack sent could not be taken in", e);
            return Response.error(BROKEN);
        }
    }

    /// By a clock of ours, also against times to come, and in constant time; the library's own check does none of
    /// these.
    private boolean isFromSlack(RequestHeaders headers, String body) {
        var at = headers.getFirstValue("x-slack-request-timestamp");
        var signature = headers.getFirstValue("x-slack-signature");
        if (at == null || signature == null || !at.matches("\\d{1,12}")) return false;
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(at)), clock.instant())
                .abs();
        return age.compareTo(WINDOW) <= 0
                && MessageDigest.isEqual(bytes(signatures.generate(at, body)), bytes(signature));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void take(BlockActionPayload payload) {
        var action = payload.getActions().getFirst();
        var press = Press.read(String.valueOf(action.getValue()));
        if (press.isEmpty() || payload.getChannel() == null) return;
        clicks.take(new Clicks.Click(
                payload.getTriggerId(),
                payload.getUser().getId(),
                payload.getChannel().getId(),
                Press.ruling(action.getActionId()),
                press.get(),
                words(payload)));
    }

    private static String words(SlashCommandPayload payload) {
        return Objects.requireNonNullElse(payload.getText(), "");
    }

    private static @Nullable String words(BlockActionPayload payload) {
        return Optional.ofNullable(payload.getState())
                .flatMap(state -> Optional.ofNullable(state.getValues().get(CardView.WORDS_BLOCK)))
                .flatMap(block -> Optional.ofNullable(block.get(CardView.WORDS)))
                .map(field -> field.getValue())
                .orElse(null);
    }
}
