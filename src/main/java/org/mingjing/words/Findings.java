package org.mingjing.words;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** Where rules report; the only thing the right-hand side of a rule can do. */
public final class Findings {

    private final int reportsMax;
    private final List<Report> reports = new ArrayList<>();

    /** @param reportsMax bound on reports of one case; one more is an error of the assessment */
    public Findings(int reportsMax) {
        this.reportsMax = reportsMax;
    }

    /** The rule holds. */
    public Report found(String rule) {
        return add(new Report(rule, false));
    }

    /** Whether the rule holds cannot be told from what is known; say what is {@link Report#missing missing}. */
    public Report cannotTell(String rule) {
        return add(new Report(rule, true));
    }

    private Report add(Report report) {
        if (reports.size() >= reportsMax) {
            throw new TooManyReports(reportsMax);
        }
        reports.add(report);
        return report;
    }

    public List<Report> reports() {
        return reports;
    }

    /** The bound on reports was reached. */
    public static final class TooManyReports extends RuntimeException implements Told {

        private static final long serialVersionUID = 1L;

        private final int bound;

        TooManyReports(int bound) {
            this.bound = bound;
        }

        @Override
        public Sentence sentence() {
            return Sentence.of("words.too-many-reports", bound);
        }

        @Override
        public String getMessage() {
            return sentence().toString();
        }
    }
}
