package org.mingjing.assess;

import org.mingjing.assess.screen.DrlText;

/**
 * What stands before every rule file: its package, the words of rule authors, and where to report. It is put before
 * the first line without a line break, so that line numbers stay those of the stored text. Comments are left out: the
 * compiler gets exactly what was screened.
 */
final class DrlPreamble {

    private DrlPreamble() {}

    static String around(String unit, String drl) {
        return "package rules." + unit + "; "
                + "import org.mingjing.assess.terms.CaseView; "
                + "import org.mingjing.assess.terms.Step; "
                + "import org.mingjing.assess.terms.ProcedureNode; "
                + "import org.mingjing.assess.terms.Row; "
                + "import org.mingjing.assess.terms.Milestone; "
                + "global org.mingjing.assess.terms.Findings findings; "
                + OwnWords.qualified(DrlText.screened(drl));
    }
}
