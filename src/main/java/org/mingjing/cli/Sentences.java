package org.mingjing.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.mingjing.assess.AssessmentFailed;
import org.mingjing.ledger.LedgerException;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.yaml.YamlFaults;

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
        boolean forPeople = e instanceof IllegalArgumentException || e instanceof FaultyPackage
                || e instanceof LedgerException || e instanceof YamlFaults || e instanceof AssessmentFailed
                || e instanceof UncheckedIOException;
        String message = String.valueOf(e.getMessage());
        return forPeople
                ? message
                : "Something failed that should not: " + message + " (" + e.getClass().getSimpleName()
                        + "). Run the command again with --debug and report what it prints.";
    }
}
