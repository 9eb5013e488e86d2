package dev.evenkeel.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The SHA-256 of a write key. Keys are 192 random bits, so a plain hash is as good as a slow one.
record KeyHash(String hex) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyHash of(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new KeyHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String newKey() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return "ekw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
