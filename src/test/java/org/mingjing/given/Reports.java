package org.mingjing.given;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.engine.reference.RuleBase;
import org.mingjing.words.Milestone;
import org.mingjing.words.Report;
import org.mingjing.words.Step;

/** What rules report, run in one way or the other, and as text so that it can be compared. */
public final class Reports {

    private Reports() {}

    /** Of rules that are matched directly if they can be. */
    public static List<Report> direct(RuleBase rules, List<?> facts) {
        return rules.engine(EngineChoice.FAST, new Fallbacks()).fire(facts);
    }

    /** Of rules that run in Drools' network. */
    public static List<Report> network(RuleBase rules, List<?> facts) {
        return rules.engine(EngineChoice.REFERENCE, new Fallbacks()).fire(facts);
    }

    /** One line for each report, sorted. */
    public static List<String> texts(List<Report> reports) {
        List<String> texts = new ArrayList<>();
        for (Report report : reports) {
            Step subject = report.subject();
            Milestone milestone = report.milestone();
            texts.add(String.join("|", report.rule(), "" + report.undetermined(), report.missing(),
                    "" + report.evidence().stream().map(step -> step.fact().key().toString()).sorted().toList(),
                    "" + report.measures(), "" + report.at(), "" + report.due(), "" + report.node(),
                    "" + report.official(), "" + report.department(), "" + report.key(),
                    subject == null ? "" : subject.fact().key().toString(),
                    milestone == null ? "" : milestone.getKey() + milestone.getLevel() + milestone.getAt()));
        }
        texts.sort(null);
        return texts;
    }
}
