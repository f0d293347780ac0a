package org.mingjing.assess;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.YearWithoutData;
import org.mingjing.clocks.NextCheck;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.AssessmentLimits;
import org.mingjing.engine.TableAsk;
import org.mingjing.engine.reference.AssessmentId;
import org.mingjing.engine.reference.RuleFailure;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/** Assesses cases by one version of one rule package: the pure function the whole house is built around. */
public final class Assessor {

    private final CompiledPackage compiled;

    Assessor(CompiledPackage compiled) {
        this.compiled = compiled;
    }

    public RulePackage rules() {
        return compiled.rules();
    }

    /** Digest of the working calendar that days are counted by. */
    public String calendarDigest() {
        return compiled.calendar().digest();
    }

    /**
     * Assesses a case as it stood at an instant. Facts that occurred later are not seen.
     *
     * @throws AssessmentFailed if the case cannot be assessed; the sentence says why and names the case
     */
    public Assessment assess(CaseFile caseFile, Instant asOf) {
        return assess(caseFile, asOf, null);
    }

    /**
     * As {@link #assess(CaseFile, Instant)}, to explain it.
     *
     * @param heard told of each question that a table answers, with its actual values; null for nobody
     */
    public Assessment assess(CaseFile caseFile, Instant asOf, @Nullable Consumer<TableAsk> heard) {
        String digest = caseFile.digest();
        try {
            return AssessmentId.during(() -> AssessmentId.of(compiled.rules().hash(), digest, asOf),
                    () -> assess(caseFile, digest, asOf, heard));
        } catch (AssessmentFailed e) {
            throw failed(caseFile, e.sentence(), e);
        } catch (NumberFormatException | ArithmeticException e) {
            throw failed(caseFile, RuleFailure.zeroOrTooLarge(), e);
        } catch (DateTimeException e) {
            throw failed(caseFile, Sentence.of("assess.beyond-calendar"), e);
        } catch (IllegalArgumentException | YearWithoutData e) {
            // An attribute of another type, a limit beyond the calendar, a year without data: faults of data, not of code.
            throw failed(caseFile, Sentence.of(e).ended(), e);
        }
    }

    private AssessmentFailed failed(CaseFile caseFile, Sentence why, Exception cause) {
        return new AssessmentFailed(Sentence.of("assess.case-failed", caseFile.caseId(), compiled.rules().id(), why), cause);
    }

    private Assessment assess(CaseFile caseFile, String digest, Instant asOf, @Nullable Consumer<TableAsk> heard) {
        if (caseFile.facts().size() > AssessmentLimits.FACTS_MAX) {
            throw AssessmentFailed.of("assess.facts-max", caseFile.facts().size(), AssessmentLimits.FACTS_MAX);
        }
        Optional<CaseFile> visible = caseFile.asOf(asOf);
        NextCheck next = new NextCheck(asOf);
        caseFile.facts().forEach(fact -> next.consider(fact.occurredAt()));
        if (visible.isEmpty()) {
            return new Assessment(caseFile.caseId(), compiled.rules().id(), compiled.rules().hash(), digest, asOf,
                    List.of(), List.of(), List.of(), next.at(), List.of());
        }
        RunsOfTime run = new RunsOfTime(compiled, visible.get(), asOf, next, heard);
        run.perform();
        return new Assessment(caseFile.caseId(), compiled.rules().id(), compiled.rules().hash(), digest, asOf,
                run.findings(), run.undetermined(), run.last().clockStates(), next.at(), run.rows());
    }

    /** The days of a clock, one line each: counted, holiday, make-up day, paused by what. */
    public List<String> clockLedger(CaseFile caseFile, Instant asOf, String key, String measure) {
        return caseFile.asOf(asOf)
                .map(visible -> new RunsOfTime(compiled, visible, asOf, new NextCheck(asOf)).last().clockLedger(key, measure))
                .orElse(List.of());
    }
}
