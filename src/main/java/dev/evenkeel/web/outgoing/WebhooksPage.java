package dev.evenkeel.web.outgoing;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.webhooks.Endpoint;
import dev.evenkeel.webhooks.NewEndpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where events are sent to.
///
/// @param types all there are
/// @param fresh the one that was just made, with its secret
/// @param url what was typed, where it was refused
public record WebhooksPage(
        List<Endpoint> endpoints,
        List<String> types,
        @Nullable NewEndpoint fresh,
        String url,
        List<Problem> problems) {}
