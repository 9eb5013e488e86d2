package dev.evenkeel.intake;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/// The keys with which events may be sent, kept as hashes only, and at hand in memory.
public final class WriteKeys {
    /// The name, and so the `source`, of the key that the server was started with.
    public static final String FROM_SETTINGS = "default";

    private static final String WHERE = "write key";

    private final Database database;
    private final InstantSource clock;
    private final @Nullable WriteKey fromSettings;
    private final Map<KeyHash, String> sources = new ConcurrentHashMap<>();

    /// @param fromSettings a key that works from the start, for unattended set-ups; it is not stored
    public WriteKeys(Database database, InstantSource clock, @Nullable String fromSettings) {
        this.database = database;
        this.clock = clock;
        this.fromSettings = fromSettings == null ? null : settingsKey(fromSettings, clock.instant());
        if (fromSettings != null) sources.put(KeyHash.of(fromSettings), FROM_SETTINGS);
        remember();
    }

    /// Makes a key.
    ///
    /// @throws Refused if the name is empty, too long, or that of a working key
    public NewWriteKey create(String name, String by) {
        var trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > 60)
            throw new Refused(WHERE, "A name has 1 to 60 characters", "Name it after what will send with it");
        if (trimmed.equals(FROM_SETTINGS)) throw nameTaken(trimmed);
        var key = KeyHash.newKey();
        @Language("SQL")
        var insert = """
                insert into intake.write_key (name, hash, hint, created_at, created_by)
                values (:name, :hash, :hint, :at, :by)
                """;
        try {
            database.sql()
                    .sql(insert)
                    .param("name", trimmed)
                    .param("hash", KeyHash.of(key).hex())
                    .param("hint", hint(key))
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(trimmed);
        }
        sources.put(KeyHash.of(key), trimmed);
        return new NewWriteKey(trimmed, key);
    }

    /// All keys, also revoked ones, newest first.
    public List<WriteKey> list() {
        @Language("SQL")
        var all = """
                select id, name, hint, created_at, created_by, revoked_at, revoked_by
                from intake.write_key
                order by id desc
                """;
        var keys = new ArrayList<>(database.sql()
                .sql(all)
                .query((row, number) -> new WriteKey(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("hint"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("created_by"),
                        Sql.instant(row, "revoked_at"),
                        row.getString("revoked_by")))
                .list());
        if (fromSettings != null) keys.add(fromSettings);
        return keys;
    }

    /// Ends a key at once.
    ///
    /// @throws Refused if it is the key that the server was started with
    public void revoke(long id, String by) {
        if (id == 0)
            throw new Refused(
                    WHERE,
                    "This key is set by EVENKEEL_WRITE_KEY",
                    "Remove it from the settings and restart the server");
        @Language("SQL")
        var update = """
                update intake.write_key set revoked_at = :at, revoked_by = :by
                where id = :id and revoked_at is null
                """;
        database.sql()
                .sql(update)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
        @Language("SQL")
        var hash = "select hash from intake.write_key where id = :id";
        database.sql()
                .sql(hash)
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(hex -> sources.remove(new KeyHash(hex)));
    }

    /// Lets a revoked key work again.
    ///
    /// @throws Refused if another key has its name now
    public void restore(long id) {
        @Language("SQL")
        var update = """
                update intake.write_key set revoked_at = null, revoked_by = null
                where id = :id
                returning hash, name
                """;
        try {
            database.sql()
                    .sql(update)
                    .param("id", id)
                    .query((row, number) -> Map.entry(new KeyHash(row.getString("hash")), row.getString("name")))
                    .optional()
                    .ifPresent(key -> sources.put(key.getKey(), key.getValue()));
        } catch (DuplicateKeyException taken) {
            throw new Refused(WHERE, "Another key has its name now", "Revoke that one first");
        }
    }

    /// The name of the working key, if it is one.
    public Optional<String> source(String key) {
        return Optional.ofNullable(sources.get(KeyHash.of(key)));
    }

    private void remember() {
        @Language("SQL")
        var active = "select hash, name from intake.write_key where revoked_at is null";
        database.sql()
                .sql(active)
                .query((row, number) -> Map.entry(new KeyHash(row.getString("hash")), row.getString("name")))
                .list()
                .forEach(key -> sources.put(key.getKey(), key.getValue()));
    }

    private static Refused nameTaken(String name) {
        return new Refused(WHERE, "There is a key named " + name, "Choose another name, or revoke that key first");
    }

    private static WriteKey settingsKey(String key, Instant now) {
        return new WriteKey(0, FROM_SETTINGS, hint(key), now, "EVENKEEL_WRITE_KEY", null, null);
    }

    private static String hint(String key) {
        return key.length() < 12 ? "" : key.substring(key.length() - 4);
    }
}
