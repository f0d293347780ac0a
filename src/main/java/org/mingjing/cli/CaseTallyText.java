package org.mingjing.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.mingjing.drivers.CaseNote;
import org.mingjing.drivers.CaseTally;

/** Says of which cases nothing was decided, and why: a case that nobody looked at must not pass for one in order. */
final class CaseTallyText {

    private static final int REASONS_SHOWN_MAX = 5;

    private CaseTallyText() {}

    static void print(CaseTally tally, PrintWriter out) {
        if (tally.failed() > 0) {
            out.printf(Locale.ROOT, "failed      %,10d   cases that could not be assessed; 'findings --failed' lists them%n",
                    tally.failed());
        }
        if (tally.undecided() > 0) {
            out.printf(Locale.ROOT, "undecided   %,10d   cases that no package decided:%n", tally.undecided());
            for (CaseNote.Kind kind : CaseNote.Kind.values()) {
                if (kind.isUndecided()) {
                    print(tally.reasons(kind), out);
                }
            }
        }
        if (tally.earlyDates() > 0) {
            out.printf(Locale.ROOT, "early dates %,10d   steps dated years before the rest of their case; it is decided from its plausible start:%n",
                    tally.earlyDates());
            tally.reasons(CaseNote.Kind.EARLY_DATE).forEach(reason -> out.println("  for instance: " + reason.example()));
            out.println("  'findings --data-faults' lists them");
        }
    }

    private static void print(List<CaseTally.Reason> reasons, PrintWriter out) {
        for (CaseTally.Reason reason : reasons.subList(0, Math.min(REASONS_SHOWN_MAX, reasons.size()))) {
            out.printf(Locale.ROOT, "  %,10d  %s%n", reason.cases(), reason.why());
            out.println("              for instance: " + reason.example());
        }
        if (reasons.size() > REASONS_SHOWN_MAX) {
            out.printf(Locale.ROOT, "              … and %,d more of such reasons%n", reasons.size() - REASONS_SHOWN_MAX);
        }
    }
}
