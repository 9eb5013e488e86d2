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
import java.util.concurrent.Executors;
import org.intellij.lang.annotations.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one would write first: parse the batch, insert it with one statement, commit, answer.
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
    private static final String INSERT = """
            insert into event (message_id, type, name, at, user_id, account, properties, context)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::jsonb[], ?::jsonb[])
            """;

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
        var columns = new String[8][batch.size()];
        for (int i = 0; i < batch.size(); i++) {
            var call = batch.get(i);
            var context = call.path("context");
            columns[0][i] = call.path("messageId").asString();
            columns[1][i] = call.path("type").asString();
            columns[2][i] = call.path("event").asString();
            columns[3][i] = call.path("timestamp").asString();
            columns[4][i] = call.path("userId").asString();
            columns[5][i] = context.path("groupId").asString();
            columns[6][i] = call.path("properties").toString();
            columns[7][i] = context.toString();
        }
        var insert = database.sql().sql(INSERT);
        for (var column : columns) insert = insert.param(column);
        insert.update();
    }
}
