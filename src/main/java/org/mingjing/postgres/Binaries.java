package org.mingjing.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Sha256;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the class path into the home, under the hash of the archive. */
final class Binaries {

    private static final String UNFINISHED = "programs.unfinished-";
    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final int DIGEST_CHARS = 16;

    private Binaries() {}

    /** The folder of the programs; unpacks beside it and renames, so that a folder of that name is always whole. */
    static Path unpack(ServerHome home) throws IOException {
        byte[] archive = archive();
        Path folder = home.programs().resolve("programs-" + Sha256.hex(archive).substring(0, DIGEST_CHARS));
        if (!Files.isDirectory(folder)) {
            Leftovers.delete(home.programs(), UNFINISHED);
            Path unfinished = Files.createTempDirectory(home.programs(), UNFINISHED);
            extract(archive, unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder.resolve("bin");
    }

    private static byte[] archive() throws IOException {
        String name = archiveName();
        try (InputStream in = Binaries.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new ServerFailed(Sentence.of("postgres.no-programs", name));
            }
            return in.readAllBytes();
        }
    }

    private static String archiveName() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        if (system.contains("win")) {
            return "postgres-windows-x86_64.txz";
        }
        if (system.contains("mac")) {
            return "postgres-darwin-" + machine + ".txz";
        }
        return "postgres-linux-" + machine + (usesMusl() ? "-alpine_linux" : "") + ".txz";
    }

    private static boolean usesMusl() throws IOException {
        try (DirectoryStream<Path> loaders = Files.newDirectoryStream(Path.of("/lib"), "ld-musl-*")) {
            return loaders.iterator().hasNext();
        }
    }

    private static void extract(byte[] archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The PostgreSQL archive has an entry outside its folder: " + entry.getName());
                }
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0 || target.getParent().endsWith("bin");
        if (program && !target.toFile().setExecutable(true, true)) {
            throw new ServerFailed(Sentence.of("postgres.no-program-allowed", target));
        }
    }
}
