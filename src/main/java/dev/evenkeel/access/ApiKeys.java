package dev.evenkeel.access;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/// The keys with which programs may use the interface, kept as hashes only, and at hand in memory.
public final class ApiKeys {
    /// The name of the key that the server was started with.
    public static final String FROM_SETTINGS = "default";

    private static final String WHERE = "API key";

    private final Database database;
    private final InstantSource clock;
    private final Map<String, ApiKey> working = new ConcurrentHashMap<>();

    /// @param fromSettings a key with all scopes that works from the start, for unattended set-ups; it is not stored
    public ApiKeys(Database database, InstantSource clock, @Nullable String fromSettings) {
        this.database = database;
        this.clock = clock;
        @Language("SQL")
        var active = "select * from access.key where revoked_at is null";
        database.sql()
                .sql(active)
                .query((row, number) -> Map.entry(row.getString("hash"), key(row)))
                .list()
                .forEach(entry -> working.put(entry.getKey(), entry.getValue()));
        if (fromSettings != null) {
            var secret = new Secret(fromSettings);
            working.put(secret.hash(), fromSettings(secret));
        }
    }

    private ApiKey fromSettings(Secret secret) {
        var all = EnumSet.allOf(Scope.class);
        return new ApiKey(0, FROM_SETTINGS, secret.hint(), all, clock.instant(), "EVENKEEL_API_KEY", null, null);
    }

    /// Makes a key.
    ///
    /// @throws Refused if the name is empty, too long or that of a working key, or there is no scope
    public NewApiKey create(String name, Set<Scope> scopes, String by) {
        var trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > 60)
            throw new Refused(WHERE, "A name has 1 to 60 characters", "Name it after the program that will use it");
        if (scopes.isEmpty())
            throw new Refused(WHERE, "Without a scope it could do nothing", "Add scopes: read, write or admin");
        if (trimmed.equals(FROM_SETTINGS)) throw nameTaken(trimmed);
        var secret = Secret.fresh();
        var key = insert(trimmed, secret, scopes, by);
        working.put(secret.hash(), key);
        return new NewApiKey(key, secret.text());
    }

    private ApiKey insert(String name, Secret secret, Set<Scope> scopes, String by) {
        @Language("SQL")
        var insert = """
                insert into access.key (name, hash, hint, scopes, created_at, created_by)
                values (?, ?, ?, ?, ?, ?)
                returning *
                """;
        try {
            return database.sql()
                    .sql(insert)
                    .params(name, secret.hash(), secret.hint())
                    .param(scopes.stream().sorted().map(Scope::word).toArray(String[]::new))
                    .params(Timestamp.from(clock.instant()), by)
                    .query((row, number) -> key(row))
                    .single();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(name);
        }
    }

    /// All keys, also revoked ones, newest first.
    public List<ApiKey> list() {
        @Language("SQL")
        var all = "select * from access.key order by id desc";
        var keys = new ArrayList<>(
                database.sql().sql(all).query((row, number) -> key(row)).list());
        working.values().stream().filter(key -> key.id() == 0).forEach(keys::add);
        return keys;
    }

    /// Ends a key at once; gives the one it was, or nothing if there is no such working key.
    ///
    /// @throws Refused if it is the key that the server was started with
    public Optional<ApiKey> revoke(long id, String by) {
        if (id == 0)
            throw new Refused(
                    WHERE, "This key is set by EVENKEEL_API_KEY", "Remove it from the settings and restart the server");
        @Language("SQL")
        var update = """
                update access.key set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null
                returning *
                """;
        var revoked = database.sql()
                .sql(update)
                .params(Timestamp.from(clock.instant()), by, id)
                .query((row, number) -> key(row))
                .optional();
        working.values().removeIf(key -> key.id() == id);
        return revoked;
    }

    /// Makes a revoked key work again.
    ///
    /// @throws Refused if another key has its name by now
    public Optional<ApiKey> restore(long id) {
        @Language("SQL")
        var update = """
                update access.key set revoked_at = null, revoked_by = null
                where id = ? and revoked_at is not null
                returning *
                """;
        try {
            var restored = database.sql()
                    .sql(update)
                    .param(id)
                    .query((row, number) -> Map.entry(row.getString("hash"), key(row)))
                    .optional();
            restored.ifPresent(key -> working.put(key.getKey(), key.getValue()));
            return restored.map(Map.Entry::getValue);
        } catch (DuplicateKeyException taken) {
            throw new Refused(WHERE, "Another key has its name now", "Revoke that one first");
        }
    }

    /// Whose key it is: the user who made it, or made the key that it was made with. Nothing where that is whoever runs
    /// the server.
    public Optional<String> owner(ApiKey key) {
        if (key.id() == 0) return Optional.empty();
        var maker = key.maker();
        if (maker.isEmpty()) return Optional.of(key.createdBy());
        if (maker.get().equals(FROM_SETTINGS)) return Optional.empty();
        var earlier = list().stream()
                .filter(other -> other.id() < key.id() && other.name().equals(maker.get()))
                .findFirst();
        return earlier.isPresent() ? owner(earlier.get()) : Optional.of(key.createdBy());
    }

    /// The working key behind a secret.
    public Optional<ApiKey> find(String secret) {
        return Optional.ofNullable(working.get(new Secret(secret).hash()));
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        var words = (String[]) row.getArray("scopes").getArray();
        return new ApiKey(
                row.getLong("id"),
                row.getString("name"),
                row.getString("hint"),
                new HashSet<>(Arrays.stream(words).map(Scope::of).toList()),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                revoked == null ? null : revoked.toInstant(),
                row.getString("revoked_by"));
    }

    private static Refused nameTaken(String name) {
        return new Refused(WHERE, "There is a key named " + name, "Choose another name, or revoke that key first");
    }
}
