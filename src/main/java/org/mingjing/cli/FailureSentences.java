package org.mingjing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.mingjing.author.trial.TrialFailed;
import org.mingjing.database.LedgerException;
import org.mingjing.database.NewerRelease;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.ingest.UnreadableSource;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.texts.FileFault;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
import org.mingjing.yaml.YamlFaults;
import org.springframework.boot.web.server.PortInUseException;

/** Says what went wrong in a sentence, never in a stack trace unless that was asked for. */
final class FailureSentences {

    private FailureSentences() {}

    /** @return the exit code */
    static int print(Exception e, Voice err, boolean debug) {
        if (debug) {
            e.printStackTrace(err.to());
        } else {
            err.say(sentence(e));
        }
        return e instanceof NewerRelease ? MingjingCommand.IS_OF_A_NEWER_RELEASE : MingjingCommand.INPUT_IS_WRONG;
    }

    private static Sentence sentence(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Told told) {
                return told.sentence();
            }
            if (cause instanceof PortInUseException port) {
                return Sentence.of("cli.port-in-use", port.getPort());
            }
            if (cause instanceof IOException file) {
                return named(file).map(name -> Sentence.of("cli.file-failed", name, FileFault.why(file)))
                        .orElse(Sentence.of("cli.some-file-failed", FileFault.why(file)));
            }
            if (isForPeople(cause) && cause.getMessage() != null) {
                return Sentence.asItIs(cause.getMessage());
            }
        }
        return Sentence.of("cli.failed");
    }

    private static boolean isForPeople(Throwable e) {
        return e.getClass() == IllegalArgumentException.class || e instanceof FaultyPackage
                || e instanceof LedgerException || e instanceof YamlFaults || e instanceof AssessmentFailed || e instanceof TrialFailed
                || e instanceof UncheckedIOException && !isBare(e)
                || e instanceof UnreadableSource;
    }

    /** Whether what it says is only what Java says of its cause. */
    private static boolean isBare(Throwable e) {
        return e.getCause() != null && String.valueOf(e.getMessage()).equals(e.getCause().toString());
    }

    private static Optional<String> named(IOException e) {
        return e instanceof FileSystemException file ? Optional.ofNullable(file.getFile()) : Optional.empty();
    }
}
