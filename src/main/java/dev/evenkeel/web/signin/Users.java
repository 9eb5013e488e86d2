package dev.evenkeel.web.signin;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Those who may sign in, with their passwords hashed by a work factor.
public final class Users {
    private final Database database;
    private final PasswordEncoder passwords;
    private final InstantSource clock;

    public Users(Database database, PasswordEncoder passwords, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    public boolean none() {
        return all().isEmpty();
    }

    public List<User> all() {
        @Language("SQL")
        var sql = """
                select name, role, created_at, created_by
                from web.users where removed_at is null
                order by lower(name)""";
        return database.sql()
                .sql(sql)
                .query((row, index) -> new User(
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("created_by")))
                .list();
    }

    /// Whether somebody may save what others work by; nobody may who was removed.
    public boolean mayEdit(String name) {
        return credentials(name).filter(one -> one.role() != Role.MEMBER).isPresent();
    }

    /// Lets somebody in. A name that was removed before comes back with the new password and role.
    ///
    /// @throws Refused if the name is taken or the password is too short or too long
    public void add(String name, String password, Role role, @Nullable String by) {
        Passwords.check(name, password);
        @Language("SQL")
        var sql = """
                insert into web.users (name, password, role, created_at, created_by)
                values (:name, :password, :role, :at, :by)
                on conflict (lower(name)) do update
                set password = excluded.password, role = excluded.role, created_at = excluded.created_at,
                    created_by = excluded.created_by, removed_at = null, removed_by = null
                where users.removed_at is not null""";
        var added = database.sql()
                .sql(sql)
                .param("name", name.strip())
                .param("password", passwords.encode(password))
                .param("role", role.name())
                .param("at", now())
                .param("by", by)
                .update();
        if (added == 0) throw new Refused("name", "There is a user of this name already", "Choose another name");
    }

    public void changePassword(String name, String password) {
        Passwords.check(name, password);
        @Language("SQL")
        var sql = "update web.users set password = :password where lower(name) = lower(:name)";
        database.sql()
                .sql(sql)
                .param("password", passwords.encode(password))
                .param("name", name)
                .update();
    }

    /// @throws Refused if nobody would be left who may let others in
    public void remove(String name, String by) {
        @Language("SQL")
        var sql = """
                update web.users set removed_at = :at, removed_by = :by
                where name = :name and removed_at is null
                  and (role <> 'ADMIN' or exists (
                    select from web.users as other
                    where other.name <> :name and other.role = 'ADMIN' and other.removed_at is null))""";
        var removed = database.sql()
                .sql(sql)
                .param("at", now())
                .param("by", by)
                .param("name", name)
                .update();
        if (removed == 0)
            throw new Refused("user " + name, "This is the last administrator", "Make somebody else one first");
    }

    /// Gives somebody another role. The change is a row with who and when.
    ///
    /// @return the role before
    /// @throws Refused if nobody would be left who may let others in, or there is no such user
    public Role changeRole(String name, Role role, String by) {
        return database.transact(() -> {
            @Language("SQL")
            var current = "select role from web.users where name = :name and removed_at is null for update";
            var before = database.sql()
                    .sql(current)
                    .param("name", name)
                    .query(String.class)
                    .optional()
                    .map(Role::valueOf)
                    .orElseThrow(() -> new Refused("user " + name, "There is no such user", "Look at the list"));
            if (before == role) return before;
            @Language("SQL")
            var update = """
                    update web.users set role = :role where name = :name
                      and (role <> 'ADMIN' or exists (
                        select from web.users as other
                        where other.name <> :name and other.role = 'ADMIN' and other.removed_at is null))""";
            int changed = database.sql()
                    .sql(update)
                    .param("role", role.name())
                    .param("name", name)
                    .update();
            if (changed == 0)
                throw new Refused("user " + name, "This is the last administrator", "Make somebody else one first");
            database.sql()
                    .sql("insert into web.role_change (name, before, role, at, by) values (?, ?, ?, ?, ?)")
                    .params(name, before.name(), role.name(), now(), by)
                    .update();
            return before;
        });
    }

    /// Undoes a removal.
    public void restore(String name) {
        database.sql()
                .sql("update web.users set removed_at = null, removed_by = null where name = :name")
                .param("name", name)
                .update();
    }

    Optional<Credentials> credentials(String name) {
        @Language("SQL")
        var sql = "select name, password, role from web.users where lower(name) = lower(:name) and removed_at is null";
        return database.sql()
                .sql(sql)
                .param("name", name.strip())
                .query(Credentials.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    record Credentials(String name, String password, Role role) {}
}
