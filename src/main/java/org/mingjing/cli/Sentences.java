package org.mingjing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.mingjing.assess.AssessmentFailed;
import org.mingjing.ingest.UnreadableSource;
import org.mingjing.ledger.LedgerException;
import org.mingjing.ledger.NewerRelease;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.texts.FileFault;
import org.mingjing.trial.TrialFailed;
import org.mingjing.yaml.YamlFaults;
import org.springframework.boot.web.server.PortInUseException;

/** Says what went wrong in a sentence, never in a stack trace unless that was asked for. */
final class Sentences {

    private Sentences() {}

    /** @return the exit code */
    static int print(Exception e, PrintWriter err, boolean debug) {
        if (debug) {
            e.printStackTrace(err);
        } else {
            err.println(sentence(e));
        }
        return e instanceof NewerRelease ? MingjingCommand.IS_OF_A_NEWER_RELEASE : MingjingCommand.INPUT_IS_WRONG;
    }

    private static String sentence(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException port) {
                return "Port " + port.getPort() + " is in use by another program; choose another one with --port.";
            }
            if (cause instanceof IOException file) {
                return "A file or a folder cannot be read or written: " + named(file) + FileFault.reason(file);
            }
            if (isForPeople(cause) && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return "Something failed that should not. Run the command again with --debug and report what it prints.";
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

    private static String named(IOException e) {
        return e instanceof FileSystemException file && file.getFile() != null ? file.getFile() + ": " : "";
    }
}
