package org.mingjing.assess;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.facts.CanonicalText;
import org.mingjing.facts.FactKey;

/** Assessments and findings as canonical JSON (RFC 8785), the form that is digested and recorded. */
public final class AssessmentJson {

    private static final int EXPECTED_LENGTH = 2_048;

    private AssessmentJson() {}

    /** The whole assessment. */
    public static String write(Assessment assessment) {
        return text(assessment).toString();
    }

    private static CanonicalText text(Assessment assessment) {
        CanonicalText out = new CanonicalText(EXPECTED_LENGTH).open();
        out.name("asOf").instant(assessment.asOf());
        out.name("case").text(assessment.caseId());
        out.name("clocks").openList();
        assessment.clocks().forEach(clock -> write(out, clock));
        out.closeList();
        out.name("factsDigest").text(assessment.factsDigest());
        out.name("findings").openList();
        assessment.findings().forEach(finding -> write(out, finding));
        out.closeList();
        instant(out, "nextCheckAt", assessment.nextCheckAt());
        out.name("package").text(assessment.rules().toString());
        out.name("packageHash").text(assessment.packageHash());
        rows(out, assessment.rows());
        out.name("undetermined").openList();
        assessment.undetermined().forEach(open -> write(out, open));
        out.closeList();
        return out.close();
    }

    /** SHA-256 of {@link #write} in lower-case hex: the result digest of a decision. */
    public static String digest(Assessment assessment) {
        return CanonicalJson.sha256(text(assessment).bytes());
    }

    /** The canonical text of a finding. */
    public static String write(Finding finding) {
        CanonicalText out = new CanonicalText(EXPECTED_LENGTH);
        write(out, finding);
        return out.toString();
    }

    /** Writes a finding as a value into a larger text. */
    public static void write(CanonicalText out, Finding finding) {
        out.open();
        out.name("at").instant(finding.at());
        out.name("basis").text(finding.basis());
        instant(out, "due", finding.due());
        evidence(out, finding.evidence());
        out.name("key").text(finding.key());
        out.name("kind").text(finding.kind().code());
        out.name("level").text(finding.level().code());
        out.name("measures").open();
        finding.measures().forEach((name, value) -> out.name(name).text(value));
        out.close();
        out.name("nature").text(finding.nature().code());
        out.name("near").bool(finding.near());
        out.name("node").text(finding.node());
        out.name("points").text(finding.points().toPlainString());
        out.name("responsible").openList();
        finding.responsible().forEach(person -> out.open().name("department").text(person.department())
                .name("official").text(person.official()).name("post").text(person.post())
                .name("role").text(person.role()).close());
        out.closeList();
        rows(out, finding.rows());
        out.name("rule").text(finding.rule());
        out.close();
    }

    private static void write(CanonicalText out, Undetermined open) {
        out.open();
        evidence(out, open.evidence());
        out.name("key").text(open.key()).name("missing").text(open.missing()).name("rule").text(open.rule());
        out.close();
    }

    private static void write(CanonicalText out, ClockState clock) {
        out.open();
        if (!clock.answers().isEmpty()) {
            out.name("answers").text(clock.answers());
        }
        instant(out, "due", clock.due());
        out.name("key").text(clock.key());
        out.name("limit").text(clock.limit());
        out.name("measure").text(clock.measure());
        out.name("name").text(clock.name());
        out.name("overdueBy").integer(clock.overdueBy());
        out.name("paused").integer(clock.paused());
        out.name("percentUsed").text(clock.percentUsed());
        out.name("start").instant(clock.start());
        instant(out, "stop", clock.stop());
        if (!clock.unknown().isEmpty()) {
            out.name("unknown").text(clock.unknown());
        }
        out.name("used").integer(clock.used());
        out.close();
    }

    private static void evidence(CanonicalText out, List<FactKey> facts) {
        out.name("evidence").openList();
        facts.forEach(fact -> out.text(fact.toString()));
        out.closeList();
    }

    private static void rows(CanonicalText out, List<MatchedRow> rows) {
        out.name("rows").openList();
        rows.forEach(row -> out.text(row.toString()));
        out.closeList();
    }

    private static void instant(CanonicalText out, String name, @Nullable Instant instant) {
        if (instant != null) {
            out.name(name).instant(instant);
        }
    }
}
