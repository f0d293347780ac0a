package org.mingjing.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.mingjing.county.County;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.ingest.Import;
import org.mingjing.ingest.ImportListener;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small generated county for an empty database, so that a newcomer sees something true. */
final class DemoCounty {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);
    private static final int CASES = 1_000;
    private static final long SEED = 1;

    private DemoCounty() {}

    /** Imports the county if nothing was ever recorded. @return whether it was imported */
    static boolean importInto(Installation installation, Path home) {
        if (installation.ledger().size() > 0) {
            return false;
        }
        Path folder = home.resolve("demo-county");
        Instant now = installation.clock().instant();
        Instant latest = County.latestAsOf();
        Instant asOf = now.isBefore(latest) ? now : latest;
        County.generate(CASES, SEED, asOf, folder);
        new Import(installation, SourceProfile.named("county"), home.resolve("rejects").resolve("demo-county.ndjson"), Language.EN,
                new Silent()).run(List.of(folder), asOf);
        delete(folder);
        LOG.info("The database was empty: it now holds a generated county of {} cases. "
                + "Start with --empty to have none.", CASES);
        return true;
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

    private static final class Silent implements ImportListener {

        @Override
        public void read(long records) {}

        @Override
        public void assessed(long cases, long of) {}

        @Override
        public void rejected(Reject reject) {
            LOG.warn("{}, line {}: {}", reject.file(), reject.line(), reject.reason());
        }

        @Override
        public void note(ReadNote note) {
            LOG.info("{}, line {}: {}", note.file(), note.line(), note.sentence());
        }

        @Override
        public void future(Sentence sentence) {
            LOG.warn(sentence.toString());
        }

        @Override
        public void conflict(Sentence sentence) {
            LOG.warn(sentence.toString());
        }
    }
}
