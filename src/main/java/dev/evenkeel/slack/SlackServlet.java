package dev.evenkeel.slack;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// `/slack/events`: the one address that Slack sends to.
final class SlackServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LARGEST = 1_000_000;

    private final transient Door door;

    SlackServlet(Door door) {
        this.door = door;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var headers = new HashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames()))
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        var answer = door.answer(request.getRequestURI(), headers, new String(body, StandardCharsets.UTF_8));
        response.setStatus(answer.getStatusCode());
        response.setContentType(answer.getContentType());
        if (answer.getBody() != null)
            response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
    }
}
