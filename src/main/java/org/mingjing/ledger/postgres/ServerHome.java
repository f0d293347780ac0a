package org.mingjing.ledger.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where everything of the embedded server lies. The folder is readable by its owner alone.
 *
 * @param root the folder, absolute
 */
record ServerHome(Path root) {

    /** Makes the folder if need be, and closes it to others. */
    static ServerHome in(Path root) throws IOException {
        Files.createDirectories(root);
        try {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException windows) {
            // There the folder inherits the access list of the user's own folder.
        }
        return new ServerHome(root.toRealPath());
    }

    Path ownerLock() {
        return root.resolve("owner.lock");
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
