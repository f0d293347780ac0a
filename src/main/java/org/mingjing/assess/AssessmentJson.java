package org.mingjing.assess;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.facts.FactKey;

/** Assessments and findings as canonical JSON (RFC 8785), the form that is digested and recorded. */
public final class AssessmentJson {

    private AssessmentJson() {}

    /** The whole assessment. */
    public static String write(Assessment assessment) {
        Map<String, Object> out = new TreeMap<>();
        out.put("case", assessment.caseId());
        out.put("package", assessment.rules().toString());
        out.put("packageHash", assessment.packageHash());
        out.put("factsDigest", assessment.factsDigest());
        out.put("asOf", assessment.asOf().toString());
        out.put("findings", assessment.findings().stream().map(AssessmentJson::tree).toList());
        out.put("undetermined", assessment.undetermined().stream().map(AssessmentJson::undetermined).toList());
        out.put("clocks", assessment.clocks().stream().map(AssessmentJson::clock).toList());
        put(out, "nextCheckAt", assessment.nextCheckAt());
        out.put("rows", rows(assessment.rows()));
        return CanonicalJson.write(out);
    }

    /** SHA-256 of {@link #write} in lower-case hex: the result digest of a decision. */
    public static String digest(Assessment assessment) {
        return CanonicalJson.sha256(write(assessment));
    }

    /** A finding as a tree for {@link CanonicalJson}. */
    public static Map<String, Object> tree(Finding finding) {
        Map<String, Object> out = new TreeMap<>();
        out.put("rule", finding.rule());
        out.put("key", finding.key());
        out.put("kind", finding.kind().code());
        out.put("nature", finding.nature().code());
        out.put("level", finding.level().code());
        out.put("points", finding.points().toPlainString());
        out.put("node", finding.node());
        out.put("at", finding.at().toString());
        put(out, "due", finding.due());
        out.put("responsible", finding.responsible().stream().map(AssessmentJson::responsible).toList());
        out.put("basis", finding.basis());
        out.put("near", finding.near());
        out.put("evidence", evidence(finding.evidence()));
        out.put("measures", finding.measures());
        out.put("rows", rows(finding.rows()));
        return out;
    }

    private static Map<String, Object> responsible(Responsible person) {
        return Map.of("role", person.role(), "department", person.department(), "post", person.post(),
                "official", person.official());
    }

    private static Map<String, Object> undetermined(Undetermined open) {
        return Map.of("rule", open.rule(), "key", open.key(), "missing", open.missing(),
                "evidence", evidence(open.evidence()));
    }

    private static Map<String, Object> clock(ClockState clock) {
        Map<String, Object> out = new TreeMap<>();
        out.put("name", clock.name());
        out.put("measure", clock.measure());
        out.put("key", clock.key());
        out.put("limit", clock.limit());
        out.put("start", clock.start().toString());
        put(out, "due", clock.due());
        put(out, "stop", clock.stop());
        out.put("used", clock.used());
        out.put("overdueBy", clock.overdueBy());
        out.put("paused", clock.paused());
        out.put("percentUsed", clock.percentUsed());
        if (!clock.unknown().isEmpty()) {
            out.put("unknown", clock.unknown());
        }
        return out;
    }

    private static List<String> evidence(List<FactKey> facts) {
        return facts.stream().map(FactKey::toString).toList();
    }

    private static List<String> rows(List<MatchedRow> rows) {
        return rows.stream().map(MatchedRow::toString).toList();
    }

    private static void put(Map<String, Object> out, String name, @Nullable Instant instant) {
        if (instant != null) {
            out.put(name, instant.toString());
        }
    }
}
