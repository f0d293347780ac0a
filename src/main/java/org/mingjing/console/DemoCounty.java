package org.mingjing.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mingjing.county.County;
import org.mingjing.drivers.Installation;
import org.mingjing.ingest.Import;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Language;
import org.mingjing.texts.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * A generated county for an empty database, so that a newcomer sees something true. It is written to a folder of the home while the
 * service starts and imported behind it; as long as the folder is there, a later start goes on with it.
 */
final class DemoCounty implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);
    /** So many that departments, posts and officials reach the exposure below which the index does not assess them. */
    private static final int CASES = 6_000;
    private static final long SEED = 1;
    private static final long END_MILLIS = 20_000;

    private final Installation installation;
    private final Path home;
    private final Path folder;
    private final Instant asOf;
    private final @Nullable CompletableFuture<Void> written;
    private final Thread thread = new Thread(this::arrive, "county");
    private volatile CountyProgress progress;
    private volatile boolean ending;

    private DemoCounty(Installation installation, Path home, boolean expected) {
        this.installation = installation;
        this.home = home;
        this.folder = home.resolve("demo-county");
        Instant now = installation.clock().instant();
        this.asOf = now.isBefore(County.latestAsOf()) ? now : County.latestAsOf();
        this.progress = expected ? CountyProgress.WAITING : CountyProgress.NONE;
        this.written = expected ? CompletableFuture.runAsync(this::write) : null;
        thread.setDaemon(true);
    }

    /** Begins to write the county if nothing was ever recorded, or if an earlier start has not brought all of it. */
    static DemoCounty begin(Installation installation, Path home, boolean empty) {
        boolean expected = !empty && (installation.ledger().size() == 0 || Files.exists(home.resolve("demo-county")));
        return new DemoCounty(installation, home, expected);
    }

    private void write() {
        if (!County.isIn(folder)) {
            County.generate(CASES, SEED, asOf, folder);
        }
    }

    /** The folder of the county once it is written, null if this start brings none. */
    @Nullable Path awaitWritten() {
        if (written == null) {
            return null;
        }
        written.join();
        return folder;
    }

    CountyProgress progress() {
        return progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (written != null) {
            thread.start();
        }
    }

    private void arrive() {
        try {
            awaitWritten();
            LOG.info("The database was empty: a generated county of {} cases is arriving. Start with --empty to have none.", CASES);
            new Import(installation, SourceProfile.named("county"), home.resolve("rejects").resolve("demo-county.ndjson"), Language.EN,
                    new CountyListener(this::reached)).run(List.of(folder), asOf);
            delete(folder);
            progress = CountyProgress.THERE;
            LOG.info("The generated county of {} cases is there.", CASES);
        } catch (CancellationException e) {
            LOG.info("The generated county is not all there; the next start goes on with it.");
        } catch (RuntimeException e) {
            progress = CountyProgress.FAILED;
            if (!ending) {
                LOG.error("The generated county could not be brought; the next start goes on with it: {}", Told.inLog(e));
            }
        }
    }

    private void reached(CountyProgress now) {
        if (ending) {
            throw new CancellationException();
        }
        progress = now;
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new FileFailed(e, "console.folder-stays", folder);
        }
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.join(END_MILLIS);
    }
}
