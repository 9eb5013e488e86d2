package dev.evenkeel.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The text of a key. Those we make are 192 random bits, so a plain hash is as good as a slow one.
record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return new Secret("eka_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// SHA-256, in hexadecimal digits.
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String hint() {
        return text.length() < 12 ? "" : text.substring(text.length() - 4);
    }

    @Override
    public String toString() {
        return "…" + hint();
    }
}
