package org.mingjing.cli;

import java.util.List;
import java.util.Locale;
import org.mingjing.drivers.CaseNote;
import org.mingjing.drivers.CaseTally;
import org.mingjing.texts.Sentence;

/** Says of which cases nothing was decided, and why: a case that nobody looked at must not pass for one in order. */
final class CaseTallyText {

    private static final int REASONS_SHOWN_MAX = 5;

    private CaseTallyText() {}

    static void print(CaseTally tally, Voice out) {
        if (tally.failed() > 0) {
            out.count("cli.label-failed", tally.failed(), Sentence.of("cli.tally-failed"));
        }
        if (tally.undecided() > 0) {
            out.count("cli.label-undecided", tally.undecided(), Sentence.of("cli.tally-undecided"));
            for (CaseNote.Kind kind : CaseNote.Kind.values()) {
                if (kind.isUndecided()) {
                    print(tally.reasons(kind), out);
                }
            }
        }
        if (tally.earlyDates() > 0) {
            out.count("cli.label-early-dates", tally.earlyDates(), Sentence.of("cli.tally-early-dates"));
            tally.reasons(CaseNote.Kind.EARLY_DATE).forEach(reason -> out.indented(2, Sentence.of("cli.tally-example", reason.example())));
            out.indented(2, Sentence.of("cli.tally-see-data-faults"));
        }
    }

    private static void print(List<CaseTally.Reason> reasons, Voice out) {
        for (CaseTally.Reason reason : reasons.subList(0, Math.min(REASONS_SHOWN_MAX, reasons.size()))) {
            out.to().printf(Locale.ROOT, "  %,10d  %s%n", reason.cases(), reason.why().in(out.language()));
            out.indented(14, Sentence.of("cli.tally-example", reason.example()));
        }
        if (reasons.size() > REASONS_SHOWN_MAX) {
            out.indented(14, Sentence.of("cli.tally-more-reasons", reasons.size() - REASONS_SHOWN_MAX));
        }
    }
}
