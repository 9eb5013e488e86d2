package dev.evenkeel.web.signin;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// What a name and a password must be. Length beats rules about characters (NIST SP 800-63B); bcrypt reads 72 bytes.
final class Passwords {
    private static final int SHORTEST = 8;
    private static final int LONGEST_BYTES = 72;

    private Passwords() {}

    static void check(String name, String password) {
        var problems = new ArrayList<Problem>();
        if (!name.strip().matches("[\\p{L}\\p{N}._@+-]{1,100}"))
            problems.add(new Problem(
                    "name",
                    "A name is made of letters, digits and . _ @ + -",
                    "Write a short name or an e-mail address"));
        if (password.length() < SHORTEST)
            problems.add(new Problem(
                    "password", "It has fewer than " + SHORTEST + " characters", "Take a longer one; three words do"));
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES)
            problems.add(new Problem("password", "It is longer than " + LONGEST_BYTES + " bytes", "Shorten it"));
        if (!problems.isEmpty()) throw new Refused(problems);
    }
}
