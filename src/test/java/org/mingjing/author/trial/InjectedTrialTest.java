package org.mingjing.author.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.assess.InjectionBatch;
import org.mingjing.assess.Injections;
import org.mingjing.assess.Injections.Attempt;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/**
 * The injection suite against the process that tries packages. Its mark is the end of that process, of which no answer comes;
 * {@link UnscreenedTrialTest} shows that the same call does run there once nothing refuses it.
 */
class InjectedTrialTest {

    private static final String MARK = "org.mingjing.words.Deed.done() == \"\"";
    private static final int AT_ONCE = 100;
    private static final List<Attempt> ATTEMPTS = Injections.all(MARK);
    private static final Trial TRIAL = new Trial(TrialLimits.OF_COMMANDS, Path.of("no-home"));

    @AfterAll
    static void close() {
        TRIAL.close();
    }

    @Test
    void what_cannot_be_in_order_is_refused_in_every_position_and_ends_no_process() {
        for (InjectionBatch batch : InjectionBatch.of(ATTEMPTS, AT_ONCE)) {
            Set<String> refused = TRIAL.check(RulePackage.of(batch.files())).stream().filter(Problem::isError)
                    .map(Problem::file).collect(Collectors.toSet());
            batch.attempts().forEach((file, attempt) -> assertThat(refused).as(attempt.toString()).contains(file));
        }
    }

    @Test
    void what_may_be_in_order_is_tried_to_its_end_without_a_mark() {
        CaseFile caseFile = CaseFile.of("C", List.of(decision(1), decision(2)), Registry.empty());
        for (Attempt attempt : ATTEMPTS) {
            if (attempt.isText() || attempt.file().endsWith(".yaml")) {
                tried(attempt, caseFile);
            }
        }
    }

    private static void tried(Attempt attempt, CaseFile caseFile) {
        try {
            RulePackage rules = RulePackage.of(attempt.files());
            if (TRIAL.check(rules).stream().noneMatch(Problem::isError)) {
                TRIAL.assess(rules, caseFile, Instant.parse("2024-09-01T00:00:00Z"));
            }
        } catch (FaultyPackage | AssessmentFailed refused) {
            assertThat(refused.getMessage()).as(attempt.toString()).isNotBlank();
        } catch (TrialFailed ended) {
            throw new AssertionError("a mark of " + attempt, ended);
        }
    }

    private static NodeFact decision(int nth) {
        return GivenFact.of("s", "F" + nth, "C", "decision", Instant.parse("2024-03-04T01:00:00Z").plusSeconds(nth)).by("dept", "", "o")
                .fact();
    }
}
