package org.mingjing.drivers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Explanation;
import org.mingjing.facts.CanonicalText;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.texts.FileFailed;

/** Standing findings as JSON, one object a line, each with its explanation in both languages. */
public final class FindingsJson {

    private static final int EXPECTED_LENGTH = 2_048;

    private FindingsJson() {}

    /** Writes the findings that stand. @param packageId of this package alone, "" for all */
    public static void write(Installation installation, String packageId, Appendable out) {
        write(installation, FindingFilter.ofPackage(packageId), out);
    }

    /** Writes the findings that stand, ordered as in CSV. @param filter which of them */
    public static void write(Installation installation, FindingFilter filter, Appendable out) {
        List<StandingFinding> ofCase = new ArrayList<>();
        filter.each(installation.ledger().decisions(), finding -> {
            if (!ofCase.isEmpty() && !ofCase.get(0).caseId().equals(finding.caseId())) {
                print(installation, ofCase, out);
            }
            ofCase.add(finding);
        });
        print(installation, ofCase, out);
    }

    private static void print(Installation installation, List<StandingFinding> ofCase, Appendable out) {
        try {
            for (StandingFinding standing : FindingOrder.sorted(ofCase)) {
                out.append(text(installation, standing)).append('\n');
            }
            ofCase.clear();
        } catch (IOException e) {
            throw new FileFailed(e, "drivers.findings-unwritten");
        }
    }

    /** One finding as a JSON object: its recorded form, with where it stands and its explanation among the fields. */
    public static String text(Installation installation, StandingFinding standing) {
        SortedMap<String, Consumer<CanonicalText>> further = new TreeMap<>();
        further.put("id", out -> out.text(standing.id()));
        further.put("record", out -> out.integer(standing.seq()));
        further.put("case", out -> out.text(standing.caseId()));
        further.put("package", out -> out.text(standing.rules().id()));
        further.put("version", out -> out.text(standing.rules().version()));
        further.put("asOf", out -> out.instant(standing.asOf()));
        installation.shelf().find(standing.rules()).ifPresent(rules -> {
            Explanation explanation = Explanation.of(rules, standing.finding());
            further.put("title", out -> inBoth(out, explanation.titleEn(), explanation.titleZh()));
            further.put("explanation", out -> inBoth(out, explanation.en(), explanation.zh()));
        });
        CanonicalText out = new CanonicalText(EXPECTED_LENGTH);
        AssessmentJson.write(out, standing.finding(), further);
        return out.toString();
    }

    private static void inBoth(CanonicalText out, String en, String zh) {
        out.open().name("en").text(en).name("zh").text(zh).close();
    }
}
