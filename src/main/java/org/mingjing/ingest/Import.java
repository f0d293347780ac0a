package org.mingjing.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.AssessmentListener;
import org.mingjing.drivers.CaseNote;
import org.mingjing.drivers.CaseTally;
import org.mingjing.drivers.FindingCounts;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.LivedInstants;
import org.mingjing.drivers.Recording;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/**
 * Bulk import: records all facts of the files first, then assesses each touched case once. What cannot be read goes to
 * the reject file and costs nothing else; what a crash left unassessed is taken up by the next import or sweep.
 */
public final class Import {

    private final Installation installation;
    private final SourceProfile profile;
    private final ImportListener listener;
    private final RejectFile rejects;
    private final List<Sentence> failures = new ArrayList<>();
    private final CaseTally tally = new CaseTally();

    /** @param rejectFile where records that cannot be used are kept; made only if there are any @param language of the reasons in it */
    public Import(Installation installation, SourceProfile profile, Path rejectFile, Language language, ImportListener listener) {
        this.installation = installation;
        this.profile = profile;
        this.listener = listener;
        this.rejects = new RejectFile(rejectFile, language);
    }

    /**
     * Imports files and folders.
     *
     * @param asOf the instant to assess for, null for the latest instant in what is read that is not still to come
     * @throws IllegalArgumentException with a sentence, if a path does not exist or the instant is still to come
     */
    public ImportSummary run(List<Path> paths, @Nullable Instant asOf) {
        if (asOf != null) {
            LivedInstants.require(asOf, installation.clock());
        }
        List<Path> files = SourceFiles.of(paths, profile);
        Loading loading = new Loading(installation.clock().instant(), rejects, listener, profile.namesByPlace(), asOf);
        List<Sentence> unreadable = new ArrayList<>();
        try (rejects; Recording recording = new Recording(installation, loading)) {
            SourceReader reader = new SourceReader(profile);
            for (Path file : files) {
                try {
                    reader.read(file, recording);
                } catch (UnreadableSource e) {
                    unreadable.add(e.sentence());
                }
            }
            recording.finish();
            listener.read(loading.read());
        } catch (IOException e) {
            throw new FileFailed(e, "ingest.reject-file");
        }
        Instant at = asOf == null ? loading.latest() : asOf;
        if (at != null) {
            assess(at, loading);
        }
        return summary(loading, unreadable, at);
    }

    private void assess(Instant asOf, Loading loading) {
        try (Assessing assessing = new Assessing(installation, new Assessed(loading.cases().size()))) {
            assessing.assessMarked(asOf);
        }
    }

    /** Counts what comes of the cases, and tells how far it has come. */
    private final class Assessed implements AssessmentListener {

        private final long expected;

        Assessed(long expected) {
            this.expected = expected;
        }

        @Override
        public void assessed(AssessedBatch batch) {
            tally.assessed(batch);
            batch.failures().forEach(failure -> failures.add(failure.why()));
            listener.assessed(tally.cases(), Math.max(expected, tally.cases()));
        }

        @Override
        public void noted(List<CaseNote> notes) {
            tally.noted(notes);
        }
    }

    private ImportSummary summary(Loading loading, List<Sentence> unreadable, @Nullable Instant asOf) {
        return new ImportSummary(
                new ImportSummary.Counts(loading.read(), loading.accepted(), loading.duplicate(), loading.conflict(), loading.future(),
                        loading.rejected(), loading.entriesAccepted()),
                new ImportSummary.When(loading.times(), loading.dates(), asOf),
                new ImportSummary.CasesAfter(loading.cases().size(), FindingCounts.of(installation, loading.cases()), tally, failures),
                unreadable, installation.ledger().checkpoint().orElse(""));
    }

    /** Whether more was rejected than the reject file keeps. */
    public boolean rejectedMoreThanKept() {
        return rejects.isFull();
    }

    /** The reject file, if anything was rejected. */
    public Optional<Path> rejectFile() {
        return rejects.path();
    }
}
