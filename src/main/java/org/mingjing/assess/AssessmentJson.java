package org.mingjing.assess;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.ClockState;
import org.mingjing.clocks.Undetermined;
import org.mingjing.engine.MatchedRow;
import org.mingjing.facts.CanonicalText;
import org.mingjing.facts.FactKey;
import org.mingjing.facts.MergedFields;
import org.mingjing.texts.Sha256;

/** Assessments and findings as canonical JSON (RFC 8785), the form that is digested and recorded. */
public final class AssessmentJson {

    private static final int EXPECTED_LENGTH = 2_048;

    private static final SortedMap<String, Consumer<CanonicalText>> NOTHING_FURTHER = Collections.emptySortedMap();

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
        rows(out.name("rows"), assessment.rows());
        out.name("undetermined").openList();
        assessment.undetermined().forEach(open -> write(out, open));
        out.closeList();
        return out.close();
    }

    /** SHA-256 of {@link #write} in lower-case hex: the result digest of a decision. */
    public static String digest(Assessment assessment) {
        return Sha256.hex(text(assessment).bytes());
    }

    /** The canonical text of a finding. */
    public static String write(Finding finding) {
        CanonicalText out = new CanonicalText(EXPECTED_LENGTH);
        write(out, finding);
        return out.toString();
    }

    /** Writes a finding as a value into a larger text. */
    public static void write(CanonicalText out, Finding finding) {
        write(out, finding, NOTHING_FURTHER);
    }

    /** As above, with further fields among those of the finding. @param further what writes the value of each */
    public static void write(CanonicalText out, Finding finding, SortedMap<String, Consumer<CanonicalText>> further) {
        out.open();
        MergedFields fields = new MergedFields(out, further);
        fields.name("at").instant(finding.at());
        fields.name("basis").text(finding.basis());
        if (finding.due() != null) {
            fields.name("due").instant(finding.due());
        }
        evidence(fields.name("evidence"), finding.evidence());
        fields.name("key").text(finding.key());
        fields.name("kind").text(finding.kind().code());
        fields.name("level").text(finding.level().code());
        fields.name("measures").open();
        finding.measuredValues().forEach((name, value) -> out.name(name).text(value));
        out.close();
        fields.name("nature").text(finding.nature().code());
        fields.name("near").bool(finding.near());
        fields.name("node").text(finding.node());
        fields.name("points").text(finding.points().toPlainString());
        fields.name("responsible").openList();
        finding.responsible().forEach(person -> out.open().name("department").text(person.department())
                .name("official").text(person.official()).name("post").text(person.post())
                .name("role").text(person.role()).close());
        out.closeList();
        rows(fields.name("rows"), finding.rows());
        fields.name("rule").text(finding.rule());
        fields.finish();
        out.close();
    }

    private static void write(CanonicalText out, Undetermined open) {
        out.open();
        evidence(out.name("evidence"), open.evidence());
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
        out.openList();
        facts.forEach(fact -> out.text(fact.toString()));
        out.closeList();
    }

    private static void rows(CanonicalText out, List<MatchedRow> rows) {
        out.openList();
        rows.forEach(row -> out.text(row.toString()));
        out.closeList();
    }

    private static void instant(CanonicalText out, String name, @Nullable Instant instant) {
        if (instant != null) {
            out.name(name).instant(instant);
        }
    }
}
