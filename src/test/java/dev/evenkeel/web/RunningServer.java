package dev.evenkeel.web;

import dev.evenkeel.testing.SmallHarbourline;
import dev.evenkeel.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// The whole server with a small company in it, started once for all tests of pages, with a user `admin`.
public final class RunningServer {
    public static final String PASSWORD = TestServer.ADMIN_PASSWORD;
    private static final TestServer SERVER = start();

    private RunningServer() {}

    private static TestServer start() {
        var server = TestServer.start(Map.of());
        SmallHarbourline.loadInto(server);
        return server;
    }

    public static String address() {
        return SERVER.address();
    }

    /// Sends a track call with a write key.
    static void send(String writeKey, String call) {
        var basic = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        SERVER.send("POST", "/v1/track", call, "application/json", "Basic " + basic);
    }

    public static <T> T bean(Class<T> type) {
        return SERVER.bean(type);
    }
}
