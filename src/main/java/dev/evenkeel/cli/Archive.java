package dev.evenkeel.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A data directory as a tar.gz, with permissions and owners, without what the server makes anew.
final class Archive {
    /// The first entry, by which a backup is told from any other archive.
    static final String MARK = "evenkeel-backup";

    private static final Pattern LEFT_OUT = Pattern.compile(
            "lock|tmp(/.*)?|.*\\.log|postgres/binaries-[^/]*(/.*)?|postgres/cluster/postmaster\\.(pid|opts)");

    private Archive() {}

    /// @return how many files it holds
    static long write(Path root, OutputStream to) throws IOException {
        try (var tar =
                new TarArchiveOutputStream(new GZIPOutputStream(new BufferedOutputStream(to, 1 << 16)), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            var mark = Build.version().getBytes(StandardCharsets.UTF_8);
            var first = new TarArchiveEntry(MARK);
            first.setSize(mark.length);
            tar.putArchiveEntry(first);
            tar.write(mark);
            tar.closeArchiveEntry();
            return addAll(root, tar);
        }
    }

    private static long addAll(Path root, TarArchiveOutputStream tar) throws IOException {
        var count = new long[1];
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
                if (folder.equals(root)) return FileVisitResult.CONTINUE;
                if (leftOut(root, folder)) return FileVisitResult.SKIP_SUBTREE;
                add(root, folder, 0, tar);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                if (leftOut(root, file) || !about.isRegularFile()) return FileVisitResult.CONTINUE;
                add(root, file, about.size(), tar);
                count[0]++;
                return FileVisitResult.CONTINUE;
            }
        });
        return count[0];
    }

    private static boolean leftOut(Path root, Path file) {
        return LEFT_OUT.matcher(root.relativize(file).toString()).matches();
    }

    private static void add(Path root, Path file, long size, TarArchiveOutputStream tar) throws IOException {
        var folder = Files.isDirectory(file);
        var entry = new TarArchiveEntry(root.relativize(file) + (folder ? "/" : ""));
        entry.setMode((int) Files.getAttribute(file, "unix:mode"));
        entry.setUserId((int) Files.getAttribute(file, "unix:uid"));
        entry.setGroupId((int) Files.getAttribute(file, "unix:gid"));
        entry.setModTime(Files.getLastModifiedTime(file));
        if (!folder) entry.setSize(size);
        tar.putArchiveEntry(entry);
        if (!folder) Files.copy(file, tar);
        tar.closeArchiveEntry();
    }

    /// Whether the file is a backup of ours.
    static boolean isBackup(Path file) {
        try (var tar = open(file)) {
            var first = tar.getNextEntry();
            return first != null && first.getName().equals(MARK);
        } catch (IOException e) {
            return false;
        }
    }

    static void unpack(Path file, Path root) throws IOException {
        try (var tar = open(file)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().equals(MARK)) unpack(tar, entry, root);
            }
        }
    }

    private static TarArchiveInputStream open(Path file) throws IOException {
        return new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)), "UTF-8");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException("An entry leaves the folder: " + entry.getName());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isDirectory()) Files.createDirectories(target);
        else Files.copy(tar, target);
        Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        own(target, entry);
    }

    /// PostgreSQL insists on whose its files are; only root can give files away, and only root has to.
    private static void own(Path target, TarArchiveEntry entry) throws IOException {
        if (!Files.getAttribute(target, "unix:uid").equals((int) entry.getLongUserId())
                && System.getProperty("user.name").equals("root")) {
            Files.setAttribute(target, "unix:uid", (int) entry.getLongUserId());
            Files.setAttribute(target, "unix:gid", (int) entry.getLongGroupId());
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        var all = PosixFilePermission.values();
        for (int i = 0; i < all.length; i++) if ((mode & (0400 >> i)) != 0) permissions.add(all[i]);
        return permissions;
    }
}
