package dev.evenkeel.web.signin;

import dev.evenkeel.foundation.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The first administrator of a fresh server: given by the settings, or made by whoever can read the server's log.
public final class FirstRun {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final Users users;
    private final String code = newCode();

    FirstRun(Users users) {
        this.users = users;
    }

    /// Makes the user `admin` if a password for it was set; else tells the log how to begin.
    void prepare(@Nullable String adminPassword, String address) {
        if (!users.none()) return;
        if (adminPassword != null) users.add("admin", adminPassword, Role.ADMIN, null);
        else LOG.info("Nobody can sign in yet. Open {}/welcome and enter the set-up code {}", address, code);
    }

    public boolean pending() {
        return users.none();
    }

    /// @throws Refused if the code is not the one in the log, or somebody was faster
    synchronized void begin(String given, String name, String password) {
        if (!pending()) throw new Refused("set-up code", "This server is set up already", "Sign in");
        if (!MessageDigest.isEqual(bytes(given.strip().toUpperCase(Locale.ROOT)), bytes(code)))
            throw new Refused(
                    "set-up code", "This is not the code", "Look for “set-up code” in the log of the running server");
        users.add(name, password, Role.ADMIN, null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String code() {
        return code;
    }

    private static String newCode() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
