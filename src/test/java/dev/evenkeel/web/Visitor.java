package dev.evenkeel.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser that runs no script.
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();

    /// A visitor who has signed in.
    public static Visitor admin() {
        var visitor = new Visitor();
        var answer =
                visitor.submit("/sign-in", "/sign-in", Map.of("username", "admin", "password", RunningServer.PASSWORD));
        if (!answer.headers().firstValue("location").orElse("").endsWith("/accounts"))
            throw new IllegalStateException("Not signed in: " + answer);
        return visitor;
    }

    /// Loses a cookie.
    public void lose(String cookie) {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(one -> one.getName().equals(cookie))
                .toList()
                .forEach(one -> store.remove(URI.create(RunningServer.address()), one));
    }

    public HttpResponse<String> open(String path) {
        return send(to(path).header("Accept", "text/html").GET());
    }

    /// Sends a form that stands on a page, with the token of that page.
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var token = TOKEN.matcher(open(page).body());
        var all = new java.util.HashMap<>(fields);
        if (token.find()) all.put("_csrf", token.group(1));
        return post(action, all);
    }

    /// Sends a form as it is.
    public HttpResponse<String> post(String action, Map<String, String> fields) {
        return send(to(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(RunningServer.address() + path));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
