package org.mingjing.drivers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Explanation;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.ledger.StandingFinding;
import org.mingjing.texts.FileFault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Standing findings as JSON, one object a line, each with its explanation in both languages. */
public final class FindingsJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, Object>> TREE = new TypeReference<>() {};

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
                out.append(CanonicalJson.write(tree(installation, standing))).append('\n');
            }
            ofCase.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("The findings cannot be written: " + FileFault.reason(e), e);
        }
    }

    /** One finding as a tree for {@link CanonicalJson}. */
    public static Map<String, Object> tree(Installation installation, StandingFinding standing) {
        Map<String, Object> out = JSON.readValue(AssessmentJson.write(standing.finding()), TREE);
        out.put("id", standing.id());
        out.put("record", standing.seq());
        out.put("case", standing.caseId());
        out.put("package", standing.rules().id());
        out.put("version", standing.rules().version());
        out.put("asOf", standing.asOf().toString());
        installation.shelf().find(standing.rules()).ifPresent(rules -> {
            Explanation explanation = Explanation.of(rules, standing.finding());
            out.put("title", Map.of("zh", explanation.titleZh(), "en", explanation.titleEn()));
            out.put("explanation", Map.of("zh", explanation.zh(), "en", explanation.en()));
        });
        return out;
    }
}
