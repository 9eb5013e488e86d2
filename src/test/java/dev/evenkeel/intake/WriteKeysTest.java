package dev.evenkeel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteKeysTest {
    private final TestClock clock = new TestClock();
    private final Database database = TestPostgres.database("intake");
    private final WriteKeys keys = new WriteKeys(database, clock, "key-from-settings");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void knowsAKeyThatWasMadeAlsoAfterARestart() {
        var made = keys.create(" Website ", "ann");
        assertThat(made.name()).isEqualTo("Website");
        assertThat(keys.source(made.key())).contains("Website");
        assertThat(new WriteKeys(database, clock, null).source(made.key())).contains("Website");
        assertThat(keys.source(made.key() + "x")).isEmpty();
    }

    @Test
    void showsAKeyOnceAndStoresOnlyItsHash() {
        var made = keys.create("Website", "ann");
        assertThat(keys.list().getFirst().hint())
                .isEqualTo(made.key().substring(made.key().length() - 4));
        assertThat(database.sql()
                        .sql("select count(*) from intake.write_key w where w::text like '%' || :key || '%'")
                        .param("key", made.key())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void endsARevokedKeyAtOnceAndForGood() {
        var made = keys.create("Website", "ann");
        keys.revoke(keys.list().getFirst().id(), "bob");
        assertThat(keys.source(made.key())).isEmpty();
        assertThat(new WriteKeys(database, clock, null).source(made.key())).isEmpty();
        var revoked = keys.list().getFirst();
        assertThat(revoked.active()).isFalse();
        assertThat(revoked.revokedBy()).isEqualTo("bob");
        assertThat(keys.create("Website", "ann").key()).isNotEqualTo(made.key());
    }

    @Test
    void refusesANameThatIsTakenOrNone() {
        keys.create("Website", "ann");
        assertThatThrownBy(() -> keys.create("Website", "ann"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There is a key named Website");
        assertThatThrownBy(() -> keys.create(" ", "ann")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keys.create(WriteKeys.FROM_SETTINGS, "ann")).isInstanceOf(Refused.class);
    }

    @Test
    void hasTheKeyOfTheSettingsFromTheStartAndLeavesItToThem() {
        assertThat(keys.source("key-from-settings")).contains("default");
        assertThat(keys.list()).extracting(WriteKey::name).containsExactly("default");
        assertThatThrownBy(() -> keys.revoke(0, "ann"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("EVENKEEL_WRITE_KEY");
    }
}
