package dev.evenkeel.webhooks;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Endpoints of other programs, and what they are told.
public final class Webhooks {
    /// All the types of events that there are.
    public static final List<String> TYPES = Stream.of(
                    DeskEvents.TYPES, PromiseEvents.TYPES, MotionEvents.TYPES, PlaybookEvents.TYPES)
            .flatMap(List::stream)
            .toList();

    static final String KIND = "webhook";
    static final String TEST = "test";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Outbox outbox;
    private final InstantSource clock;
    private final boolean insecure;

    /// @param insecure whether `http` will do, as it may where private addresses are allowed
    Webhooks(Database database, Outbox outbox, InstantSource clock, boolean insecure) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.insecure = insecure;
    }

    /// @param types of the events it wants; empty for all
    /// @throws Refused if nothing can be sent there
    public NewEndpoint add(String url, List<String> types, String by) {
        var problems = new ArrayList<Problem>();
        check(url.strip(), problems);
        for (var type : types)
            if (!TYPES.contains(type))
                problems.add(new Problem(
                        "types", "There are no events `" + type + "`", "Some of " + String.join(", ", TYPES)));
        if (!problems.isEmpty()) throw new Refused(problems);
        var secret = Signature.freshSecret();
        long id = database.transact(() -> {
            long made = insert(url.strip(), secret, types, by);
            switched(made, true, by, null);
            return made;
        });
        return new NewEndpoint(with(id), secret);
    }

    private void check(String url, List<Problem> problems) {
        try {
            var uri = new URI(url);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || insecure && scheme.equals("http");
            if (!web || uri.getHost() == null)
                problems.add(new Problem("url", "It is no https address", "Write https://host/path"));
            if (uri.getUserInfo() != null)
                problems.add(new Problem("url", "It holds a password", "Receivers check the signature instead"));
        } catch (URISyntaxException e) {
            problems.add(new Problem("url", "It is no address", "Write https://host/path"));
        }
    }

    private long insert(String url, String secret, List<String> types, String by) {
        @Language("SQL")
        var insert = """
                insert into webhooks.endpoint (url, secret, types, made_at, made_by) values (?, ?, ?, ?, ?)
                returning id""";
        return database.sql()
                .sql(insert)
                .params(url, secret)
                .param(types.toArray(String[]::new))
                .params(Timestamp.from(clock.instant()), by)
                .query(Long.class)
                .single();
    }

    /// The newest first.
    public List<Endpoint> list() {
        return load("true", 0);
    }

    /// As they stood at the end of a day, newest first.
    public List<Endpoint> list(LocalDate day) {
        @Language("SQL")
        var select = """
                select endpoint.*, last.working, last.reason from webhooks.endpoint
                cross join lateral (select working, reason from webhooks.switched
                    where switched.endpoint = endpoint.id and switched.at < :end order by switched.id desc limit 1) last
                where endpoint.made_at < :end order by endpoint.id desc""";
        return database.sql()
                .sql(select)
                .param(
                        "end",
                        Timestamp.from(
                                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .query((row, n) -> endpoint(row))
                .list();
    }

    private Endpoint with(long id) {
        return load("endpoint.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("webhook " + id, "There is no such endpoint", "Look at the list"));
    }

    private List<Endpoint> load(String which, long id) {
        @Language("SQL")
        var select = """
                select endpoint.*, last.working, last.reason from webhooks.endpoint
                cross join lateral (select working, reason from webhooks.switched
                    where switched.endpoint = endpoint.id order by switched.id desc limit 1) last
                where %s order by endpoint.id desc""".formatted(which);
        var query = database.sql().sql(select);
        return (id == 0 ? query : query.param(id))
                .query((row, n) -> endpoint(row))
                .list();
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getLong("id"),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getBoolean("working"),
                row.getString("reason"));
    }

    /// From now on nothing is sent there; what waits for it is given up when its turn comes, and can be replayed.
    public void switchOff(long id, String by, @Nullable String reason) {
        if (with(id).working()) switched(id, false, by, reason);
    }

    public void switchOn(long id, String by) {
        if (!with(id).working()) switched(id, true, by, null);
    }

    private void switched(long id, boolean working, String by, @Nullable String reason) {
        database.sql()
                .sql("insert into webhooks.switched (endpoint, at, said_by, working, reason) values (?, ?, ?, ?, ?)")
                .params(id, Timestamp.from(clock.instant()), by, working)
                .param(reason)
                .update();
    }

    /// Sends something harmless to an endpoint.
    public void test(long id, String by) {
        with(id);
        var event = "test_" + UUID.randomUUID();
        outbox.put(KIND, new Sending(id, event).key(), body(TEST, clock.instant(), Map.of("asked_by", by)));
    }

    /// Whether an endpoint that works wants events of a type.
    boolean isWanted(String type) {
        return list().stream().anyMatch(endpoint -> endpoint.working() && endpoint.wants(type));
    }

    /// Tells every endpoint that wants it, in the caller's transaction.
    ///
    /// @param event its id: told twice, it is the same event
    void announce(String event, String type, Instant at, Map<String, ?> data) {
        var wanting = list().stream().filter(endpoint -> endpoint.wants(type)).toList();
        if (wanting.isEmpty()) return;
        var body = body(type, at, data);
        for (var endpoint : wanting) outbox.put(KIND, new Sending(endpoint.id(), event).key(), body);
    }

    private static String body(String type, Instant at, Map<String, ?> data) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.put("timestamp", at.toString());
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }

    /// Where to send to, and what to sign with.
    record Target(String url, String secret) {}

    /// Empty where the endpoint is switched off.
    Optional<Target> target(long id) {
        if (!with(id).working()) return Optional.empty();
        return database.sql()
                .sql("select url, secret from webhooks.endpoint where id = ?")
                .param(id)
                .query((row, n) -> new Target(row.getString(1), row.getString(2)))
                .optional();
    }
}
