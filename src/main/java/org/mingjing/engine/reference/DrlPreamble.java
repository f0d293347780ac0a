package org.mingjing.engine.reference;

import org.mingjing.screen.DrlText;

/**
 * What stands before every rule file: its package, the words of rule authors, and where to report. It is put before
 * the first line without a line break, so that line numbers stay those of the stored text. Comments are left out: the
 * compiler gets exactly what was screened.
 */
final class DrlPreamble {

    private DrlPreamble() {}

    static String around(String unit, String drl) {
        return "package rules." + unit + "; "
                + "import org.mingjing.words.CaseView; "
                + "import org.mingjing.words.Step; "
                + "import org.mingjing.words.ProcedureNode; "
                + "import org.mingjing.words.Row; "
                + "import org.mingjing.words.Milestone; "
                + "global org.mingjing.words.Findings findings; "
                + OwnWords.qualified(DrlText.screened(drl));
    }
}
