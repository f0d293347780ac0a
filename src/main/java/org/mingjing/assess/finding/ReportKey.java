package org.mingjing.assess.finding;

import org.mingjing.words.Report;

/** What tells a report from others of its rule in the case: said by the rule, else the clock, else the step. */
final class ReportKey {

    private ReportKey() {}

    static String of(Report report) {
        if (report.key() != null) {
            return report.key();
        }
        if (report.milestone() != null) {
            return report.milestone().getKey();
        }
        return report.subject() == null ? "case" : report.subject().fact().key().toString();
    }
}
