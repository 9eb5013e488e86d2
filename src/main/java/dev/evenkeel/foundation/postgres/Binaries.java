package dev.evenkeel.foundation.postgres;

import dev.evenkeel.foundation.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The PostgreSQL programs that the jar carries, unpacked once per version.
final class Binaries {
    private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private Binaries() {}

    /// Unpacks into the folder unless a finished copy is there; answers the folder that holds `bin/`.
    static Path unpackInto(Path folder) throws IOException {
        var done = folder.resolve("unpacked");
        if (Files.exists(done)) return folder;
        Files.createDirectories(folder);
        try (var archive = archive();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) unpack(tar, entry, folder);
        }
        Files.createFile(done);
        return folder;
    }

    private static InputStream archive() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = machine.equals("aarch64") ? "arm_64" : "x86_64";
        var archive = Binaries.class.getResourceAsStream("/postgres-linux-" + name + ".txz");
        if (archive == null || !System.getProperty("os.name").startsWith("Linux"))
            throw new Refused(
                    "PostgreSQL",
                    "This build carries no PostgreSQL for " + System.getProperty("os.name") + " on " + machine,
                    "Point EVENKEEL_DATABASE_URL at a PostgreSQL of your own");
        return archive;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) throw new IOException("An entry leaves the folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, EXECUTABLE);
        }
    }
}
