package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/**
 * Where everything of the embedded server lies. The folder is readable by its owner alone.
 *
 * @param root the folder, absolute, as PostgreSQL's programs are told it
 * @param real the same without links
 * @param programs where the programs lie
 */
record ServerHome(Path root, Path real, Path programs) {

    /** Makes the folder if need be, and closes it to others. */
    static ServerHome in(Path root) throws IOException {
        try {
            Files.createDirectories(root);
            if (Files.getFileStore(root).supportsFileAttributeView(PosixFileAttributeView.class)) {
                close(root);
            }
        } catch (AccessDeniedException e) {
            throw notOurs(root, e);
        }
        Path real = root.toRealPath();
        return new ServerHome(real, real, real);
    }

    private static void close(Path root) throws IOException {
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rwx------");
        if (!Files.getPosixFilePermissions(root).equals(own)) {
            try {
                Files.setPosixFilePermissions(root, own);
            } catch (FileSystemException e) {
                throw notOurs(root, e);
            }
        }
        if (!Files.isWritable(root)) {
            throw notOurs(root, null);
        }
    }

    private static IOException notOurs(Path root, @Nullable IOException cause) {
        return new ServerFailed(Sentence.of("postgres.not-ours", root), cause);
    }

    Path ownerLock() {
        return real.resolve("owner.lock");
    }

    Path secret() {
        return root.resolve("secret");
    }

    Path connection() {
        return root.resolve("connection.properties");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path data() {
        return root.resolve("data");
    }

    /** The data folder as the operating system names it. */
    Path realData() {
        return real.resolve("data");
    }

    /** Where a cluster is made before it is renamed to {@link #data()}. */
    Path unfinishedData() {
        return root.resolve("data.unfinished");
    }

    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    Path settings() {
        return data().resolve("mingjing.conf");
    }
}
