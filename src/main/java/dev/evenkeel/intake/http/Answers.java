package dev.evenkeel.intake.http;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.Receipt;
import dev.evenkeel.intake.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is answered: a receipt, or problem details as in RFC 9457.
final class Answers {
    static final int TOO_MANY_REQUESTS = 429;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            404, "Not Found",
            405, "Method Not Allowed",
            415, "Unsupported Media Type",
            429, "Too Many Requests",
            503, "Service Unavailable");

    private Answers() {}

    static void receipt(HttpServletResponse response, Receipt receipt) throws IOException {
        var refused = receipt.refused().isEmpty()
                ? "[]"
                : JSON.writeValueAsString(
                        receipt.refused().stream().map(Answers::members).toList());
        var text = "{\"success\":true,\"accepted\":" + receipt.accepted() + ",\"duplicates\":" + receipt.duplicates()
                + ",\"refused\":" + refused + "}";
        send(response, HttpServletResponse.SC_OK, "application/json", text);
    }

    /// The first problem stands with the event; where there are more, all stand in `problems`.
    private static Map<String, @Nullable Object> members(Refusal refusal) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        var first = refusal.problems().getFirst();
        members.put("index", refusal.index());
        members.put("messageId", refusal.messageId());
        members.put("where", placed(first).where());
        members.put("what", first.what());
        members.put("remedy", first.remedy());
        if (refusal.problems().size() > 1)
            members.put(
                    "problems", refusal.problems().stream().map(Answers::placed).toList());
        return members;
    }

    static void problems(HttpServletResponse response, int status, List<Problem> problems) throws IOException {
        var members = new LinkedHashMap<String, Object>();
        var placed = problems.stream().map(Answers::placed).toList();
        members.put("type", "about:blank");
        members.put("title", TITLES.getOrDefault(status, "Error"));
        members.put("status", status);
        members.put("detail", placed.getFirst().toString());
        members.put("problems", placed);
        send(response, status, "application/problem+json", JSON.writeValueAsString(members));
    }

    /// What is wrong with an event as a whole has no place in it, and ends where a field would begin.
    private static Problem placed(Problem problem) {
        var where = problem.where().replaceFirst("\\.$", "");
        return new Problem(where.isEmpty() ? "body" : where, problem.what(), problem.remedy());
    }

    static void unauthorised(HttpServletResponse response, Problem problem) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Evenkeel write key\"");
        problems(response, HttpServletResponse.SC_UNAUTHORIZED, List.of(problem));
    }

    static void unsupported(HttpServletResponse response, Problem problem) throws IOException {
        response.setHeader("Accept-Encoding", "gzip");
        problems(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, List.of(problem));
    }

    static void later(HttpServletResponse response, int status, @Nullable String what, Duration after)
            throws IOException {
        var seconds = Long.toString(after.toSeconds());
        response.setHeader("Retry-After", seconds);
        var problem = new Problem(
                "server",
                what == null ? "It is busy" : what,
                "Send the request again, unchanged, after " + seconds + " seconds");
        problems(response, status, List.of(problem));
    }

    static void noSuchCall(HttpServletResponse response) throws IOException {
        problems(
                response,
                HttpServletResponse.SC_NOT_FOUND,
                List.of(new Problem(
                        "path",
                        "There is no such call",
                        "Use /v1/batch, or /v1/ with one of identify, track, page, screen, group and alias")));
    }

    static void onlyPost(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST, OPTIONS");
        problems(
                response,
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                List.of(new Problem("method", "Calls are made with POST", "Use POST")));
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
