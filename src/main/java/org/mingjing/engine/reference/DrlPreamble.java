package org.mingjing.engine.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjing.screen.DrlText;
import org.mingjing.words.CaseView;
import org.mingjing.words.Findings;
import org.mingjing.words.Milestone;
import org.mingjing.words.ProcedureNode;
import org.mingjing.words.Row;
import org.mingjing.words.Step;

/**
 * What stands before every rule file: its package, the words of rule authors, and where to report. It is put before
 * the first line without a line break, so that line numbers stay those of the stored text. Comments are left out: the
 * compiler gets exactly what was screened.
 */
final class DrlPreamble {

    private static final List<Class<?>> WORDS =
            List.of(CaseView.class, Step.class, ProcedureNode.class, Row.class, Milestone.class);

    private DrlPreamble() {}

    static String around(String unit, String drl) {
        return "package " + "rules." + unit + "; "
                + WORDS.stream().map(word -> "import " + word.getName() + "; ").collect(Collectors.joining())
                + "global " + Findings.class.getName() + " findings; "
                + OwnWords.qualified(DrlText.screened(drl));
    }
}
