package dev.evenkeel.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class UsersTest {
    private static final Database DATABASE = TestPostgres.database("web");
    private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Users users = new Users(DATABASE, passwords, () -> NOW);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void nobody() {
        DATABASE.sql().sql("truncate web.users cascade").update();
    }

    @Test
    void keepsOnlyAHashThatCostsWork() {
        users.add("ines", "correct horse", Role.ADMIN, null);

        var stored = users.credentials("ines").orElseThrow().password();
        assertThat(stored).startsWith("{bcrypt}").doesNotContain("correct");
        assertThat(passwords.matches("correct horse", stored)).isTrue();
    }

    @Test
    void findsAUserWhateverTheCaseOfTheName() {
        users.add("Ines", "correct horse", Role.ADMIN, null);

        assertThat(users.credentials("iNES ")).isPresent();
        assertThatThrownBy(() -> users.add("INES", "battery staple", Role.MEMBER, "Ines"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There is a user of this name already");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> users.add("no spaces please", "short", Role.MEMBER, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(2));
        assertThat(users.none()).isTrue();
    }

    @Test
    void refusesAPasswordOfWhichBcryptWouldIgnoreTheEnd() {
        assertThatThrownBy(() -> users.add("ines", "ü".repeat(40), Role.MEMBER, null))
                .hasMessageContaining("longer than 72 bytes");
    }

    @Test
    void keepsTheLastAdministrator() {
        users.add("ines", "correct horse", Role.ADMIN, null);
        users.add("tom", "battery staple", Role.MEMBER, "ines");

        assertThatThrownBy(() -> users.remove("ines", "ines")).hasMessageContaining("last administrator");
        users.remove("tom", "ines");
        assertThat(users.all()).extracting(User::name).containsExactly("ines");
    }

    @Test
    void bringsARemovedUserBack() {
        users.add("ines", "correct horse", Role.ADMIN, null);
        users.add("tom", "battery staple", Role.MEMBER, "ines");
        users.remove("tom", "ines");
        assertThat(users.credentials("tom")).isEmpty();

        users.restore("tom");

        assertThat(users.credentials("tom")).isPresent();
        assertThat(users.all().getLast()).isEqualTo(new User("tom", Role.MEMBER, NOW, "ines"));
    }

    @Test
    void theFirstRunEndsWithTheFirstUser() {
        var firstRun = new FirstRun(users);
        assertThat(firstRun.pending()).isTrue();
        assertThatThrownBy(() -> firstRun.begin("AAAA-AAAA-AAAA", "ines", "correct horse"))
                .hasMessageContaining("This is not the code");

        firstRun.begin(firstRun.code().toLowerCase(java.util.Locale.ROOT), "ines", "correct horse");

        assertThat(firstRun.pending()).isFalse();
        assertThat(users.all().getFirst().role()).isEqualTo(Role.ADMIN);
        assertThatThrownBy(() -> firstRun.begin(firstRun.code(), "eve", "correct horse"))
                .hasMessageContaining("set up already");
    }

    @Test
    void aGivenPasswordMakesTheFirstAdministratorUnattended() {
        new FirstRun(users).prepare("harbour at dawn", "http://localhost:7400");

        assertThat(users.all()).extracting(User::name).containsExactly("admin");
    }

    @Test
    void aChangedRoleIsARowWithWhoAndWhenAndTheLastAdministratorStaysOne() {
        users.add("ines", "correct horse", Role.ADMIN, null);
        users.add("tom", "battery staple", Role.MEMBER, "ines");
        assertThat(users.changeRole("tom", Role.EDITOR, "ines")).isEqualTo(Role.MEMBER);
        assertThat(users.changeRole("tom", Role.EDITOR, "ines")).isEqualTo(Role.EDITOR);
        assertThat(users.credentials("tom").orElseThrow().role()).isEqualTo(Role.EDITOR);
        assertThat(DATABASE.sql()
                        .sql("select name || ' ' || before || ' ' || role || ' ' || by from web.role_change")
                        .query(String.class)
                        .list())
                .containsExactly("tom MEMBER EDITOR ines");
        assertThatThrownBy(() -> users.changeRole("ines", Role.MEMBER, "ines"))
                .hasMessageContaining("last administrator");
        assertThatThrownBy(() -> users.changeRole("nobody", Role.ADMIN, "ines")).hasMessageContaining("no such user");
    }
}
