package dev.evenkeel.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.postgres.OwnPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Executors;
import org.intellij.lang.annotations.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one would write first: parse the batch, insert it with one multi-row statement, commit, answer.
///
/// The reference is given an easy life: no index, no dedup, no validation, no identity, no rollup.
public final class PlainServer {
    @Language("SQL")
    private static final String TABLE = """
            create table if not exists event (
                message_id uuid, type text, name text, at timestamptz, received_at timestamptz default now(),
                user_id text, account text, properties jsonb, context jsonb)
            """;

    @Language("SQL")
    private static final String INSERT =
            "insert into event (message_id, type, name, at, user_id, account, properties, context) values ";

    private static final String ROW = "(?::uuid, ?, ?, ?::timestamptz, ?, ?, ?::jsonb, ?::jsonb)";

    private static final byte[] ANSWER = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);

    private final JsonMapper json = new JsonMapper();
    private final Database database;

    private PlainServer(Database database) {
        this.database = database;
    }

    /// Serves until the process is ended; says so on standard output when it is ready.
    public static void run(Path data, int port) throws IOException, InterruptedException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        var postgres = OwnPostgres.startIn(data, data.resolve("binaries"));
        var database = Database.at(postgres.url());
        database.sql().sql(TABLE).update();
        var plain = new PlainServer(database);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/batch", plain::answer);
        server.start();
        System.out.println("=ready");
        Thread.currentThread().join();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            insert(json.readTree(exchange.getRequestBody()).path("batch"));
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        }
    }

    private void insert(JsonNode batch) {
        var rows = String.join(", ", Collections.nCopies(batch.size(), ROW));
        var insert = database.sql().sql(INSERT + rows);
        for (var call : batch) {
            var context = call.path("context");
            insert = insert.param(call.path("messageId").asString())
                    .param(call.path("type").asString())
                    .param(call.path("event").asString())
                    .param(call.path("timestamp").asString())
                    .param(call.path("userId").asString())
                    .param(context.path("groupId").asString())
                    .param(call.path("properties").toString())
                    .param(context.toString());
        }
        insert.update();
    }
}
