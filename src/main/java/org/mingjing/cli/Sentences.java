package org.mingjing.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.mingjing.assess.AssessmentFailed;
import org.mingjing.ingest.UnreadableSource;
import org.mingjing.ledger.LedgerException;
import org.mingjing.rules.FaultyPackage;
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
        return MingjingCommand.INPUT_IS_WRONG;
    }

    private static String sentence(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException port) {
                return "Port " + port.getPort() + " is in use by another program; choose another one with --port.";
            }
            if (isForPeople(cause)) {
                return String.valueOf(cause.getMessage());
            }
        }
        return "Something failed that should not: " + e.getMessage() + " (" + e.getClass().getSimpleName()
                + "). Run the command again with --debug and report what it prints.";
    }

    private static boolean isForPeople(Throwable e) {
        return e.getClass() == IllegalArgumentException.class || e instanceof FaultyPackage
                || e instanceof LedgerException || e instanceof YamlFaults || e instanceof AssessmentFailed || e instanceof TrialFailed
                || e instanceof UncheckedIOException
                || e instanceof UnreadableSource;
    }
}
