package dev.evenkeel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a file, kept beside it in the form that `sha256sum -c` reads.
final class Checksum {
    private Checksum() {}

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    static void write(Path file) throws IOException {
        Files.writeString(beside(file), of(file) + "  " + file.getFileName() + "\n");
    }

    static boolean fits(Path file) throws IOException {
        return Files.readString(beside(file)).strip().split("\\s", 2)[0].equals(of(file));
    }

    private static String of(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
