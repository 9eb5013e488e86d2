package dev.evenkeel.web;

import dev.evenkeel.testing.SmallHarbourline;
import dev.evenkeel.testing.TestServer;
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

    public static <T> T bean(Class<T> type) {
        return SERVER.bean(type);
    }
}
