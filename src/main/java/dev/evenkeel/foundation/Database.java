package dev.evenkeel.foundation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// PostgreSQL, where all state lives: one schema a module, migrated by the module itself.
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final TransactionTemplate parts;
    private final TransactionTemplate apart;

    private Database(HikariConfig config) {
        this.pool = new HikariDataSource(config);
        this.sql = JdbcClient.create(pool);
        var manager = new JdbcTransactionManager(pool);
        this.transactions = new TransactionTemplate(manager);
        this.parts = new TransactionTemplate(manager);
        parts.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Connects to `postgresql://user:password@host:port/name`, with or without a leading `jdbc:`.
    ///
    /// @throws Refused if the address is malformed
    public static Database at(String url) {
        var config = new HikariConfig();
        config.setMaximumPoolSize(16);
        config.setPoolName("evenkeel");
        var bare = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        try {
            var uri = URI.create(bare.replaceFirst("^postgres:", "postgresql:"));
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) throw new IllegalArgumentException();
            var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
            var port = uri.getPort() < 0 ? 5432 : uri.getPort();
            config.setJdbcUrl("jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + query);
            if (uri.getUserInfo() != null) {
                var parts = uri.getUserInfo().split(":", 2);
                config.setUsername(parts[0]);
                if (parts.length == 2) config.setPassword(parts[1]);
            }
        } catch (IllegalArgumentException malformed) {
            throw new Refused(
                    "EVENKEEL_DATABASE_URL",
                    "It is not an address of a PostgreSQL database",
                    "Write it as postgresql://user:password@host:5432/name");
        }
        return new Database(config);
    }

    /// Brings a module's schema up to date from `db/<module>` on the class path.
    public Database migrate(String module) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/" + module)
                .schemas(module)
                .load()
                .migrate();
        return this;
    }

    public JdbcClient sql() {
        return sql;
    }

    public DataSource dataSource() {
        return pool;
    }

    /// Runs the work in one transaction: all of it or nothing.
    public <T> T transact(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    public void transact(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /// Whether the caller is within a transaction of this database.
    public boolean isTransacting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(pool);
    }

    /// Runs the work in a transaction of its own, whatever becomes of the caller's.
    public void apart(Runnable work) {
        apart.executeWithoutResult(status -> work.run());
    }

    /// Runs the work as a part of the transaction: if it throws, what it wrote is undone, and the rest may go on.
    public <T> T part(Supplier<T> work) {
        return java.util.Objects.requireNonNull(parts.execute(status -> work.get()));
    }

    /// Runs the work once the transaction that is open now has been committed; at once if there is none.
    public void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}
