package dev.evenkeel.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The Slack workspace, asked with the bot's token.
final class Workspace {
    private static final int TOO_MANY = 429;
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(30);
    private static final int PATIENCE_MILLIS = 10_000;

    private final MethodsClient methods;

    /// @param api where Slack's web API is, ending in a slash
    Workspace(String token, String api) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api);
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(PATIENCE_MILLIS);
        this.methods = Slack.getInstance(config).methods(token);
    }

    /// Where a message is.
    record Spot(String channel, String ts) {}

    /// @throws SlackSays if Slack does not take it
    Spot post(String channel, String text, List<LayoutBlock> blocks) {
        var answer = asked(() -> methods.chatPostMessage(
                post -> post.channel(channel).text(text).blocks(blocks).unfurlLinks(false)));
        return new Spot(answer.getChannel(), answer.getTs());
    }

    /// @throws SlackSays if Slack does not take it
    void update(Spot spot, String text, List<LayoutBlock> blocks) {
        asked(() -> methods.chatUpdate(update ->
                update.channel(spot.channel()).ts(spot.ts()).text(text).blocks(blocks)));
    }

    /// Says something that only one person sees.
    ///
    /// @throws SlackSays if Slack does not take it
    void whisper(String channel, String user, String text) {
        asked(() -> methods.chatPostEphemeral(
                whisper -> whisper.channel(channel).user(user).text(text)));
    }

    /// @return in lower case; null where there is none
    /// @throws SlackSays if Slack does not say it
    @Nullable
    String email(String user) {
        var answer = asked(() -> methods.usersInfo(info -> info.user(user)));
        var email = answer.getUser().getProfile().getEmail();
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    /// Their id by an address; null where nobody there has it.
    ///
    /// @throws SlackSays if Slack does not say it
    @Nullable
    String userOf(String email) {
        try {
            return asked(() -> methods.usersLookupByEmail(look -> look.email(email)))
                    .getUser()
                    .getId();
        } catch (SlackSays no) {
            if (no.isNobody()) return null;
            throw no;
        }
    }

    private interface Call<T> {
        T make() throws IOException, SlackApiException;
    }

    private static <T extends SlackApiTextResponse> T asked(Call<T> call) {
        try {
            var answer = call.make();
            if (!answer.isOk()) throw new SlackSays(Objects.requireNonNullElse(answer.getError(), "no"), null);
            return answer;
        } catch (SlackApiException e) {
            var status = e.getResponse().code();
            throw new SlackSays(
                    "HTTP " + status, status == TOO_MANY ? wait(e.getResponse().header("Retry-After")) : null);
        } catch (IOException e) {
            throw new SlackSays("not reached: " + e, null);
        }
    }

    private static Duration wait(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : DEFAULT_WAIT;
    }
}
