package org.mingjing.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mingjing.postgres.EmbeddedServer;
import org.mingjing.postgres.RunningServer;
import org.mingjing.postgres.ServerAddress;
import org.mingjing.texts.Sentence;

/**
 * The way to the embedded server of a folder: our own, or that of another process.
 *
 * @param server the server this process owns, or null if it is attached to another's
 */
record EmbeddedAccess(DatabaseAddress address, @Nullable EmbeddedServer server) {

    // A first start may take this long on a slow disk before its owner leaves the address.
    private static final Duration OWNER_ANSWERS_WITHIN = Duration.ofSeconds(60);

    /** @throws LedgerException if the server cannot be started, or its owner leaves it unreachable */
    static EmbeddedAccess to(Path folder) {
        long deadline = System.nanoTime() + OWNER_ANSWERS_WITHIN.toNanos();
        try {
            EmbeddedAccess access = tryReach(folder);
            while (access == null) {
                if (System.nanoTime() > deadline) {
                    throw new LedgerException(Sentence.of("database.other-process-silent", folder));
                }
                Thread.sleep(200);
                access = tryReach(folder);
            }
            return access;
        } catch (IOException e) {
            throw new LedgerException(e instanceof FileSystemException
                    ? Sentence.of("database.files-unusable", folder) : Sentence.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException(Sentence.of("database.interrupted", folder), e);
        }
    }

    private static @Nullable EmbeddedAccess tryReach(Path folder) throws IOException {
        EmbeddedServer server = EmbeddedServer.tryStart(folder);
        if (server != null) {
            return new EmbeddedAccess(DatabaseAddress.of(server.address()), server);
        }
        ServerAddress running = RunningServer.find(folder);
        return running == null ? null : new EmbeddedAccess(DatabaseAddress.of(running), null);
    }
}
