package org.mingjing.ledger.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.ledger.SomeFacts.MONDAY;
import static org.mingjing.ledger.SomeFacts.fact;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjing.log.LogPosition;

class CasesInMemoryTest {

    private final CasesInMemory memory = new CasesInMemory(1 << 20);

    @Test
    void between_the_commit_of_a_batch_and_its_taking_in_nothing_is_told_as_of_its_places() {
        recorded(0, "F-1", Set.of("C-1"));

        long whenRecorded = memory.recording(1);
        assertThat(memory.texts("C-1", new LogPosition(0))).hasSize(1);
        assertThat(memory.texts("C-1", new LogPosition(1))).isNull();

        memory.recorded(facts("F-2"), 1, Set.of(), whenRecorded);
        memory.recordingEnded();
        assertThat(memory.texts("C-1", new LogPosition(1))).hasSize(2);
    }

    @Test
    void a_batch_that_was_rolled_back_leaves_nothing() {
        recorded(0, "F-1", Set.of("C-1"));
        memory.recording(1);
        memory.recordingEnded();

        assertThat(memory.texts("C-1", new LogPosition(1))).hasSize(1);
    }

    @Test
    void a_batch_is_not_taken_in_if_somebody_else_appended_before_it_was() {
        long whenRecorded = memory.recording(0);
        memory.forget();
        memory.recorded(facts("F-1"), 0, Set.of("C-1"), whenRecorded);
        memory.recordingEnded();

        assertThat(memory.texts("C-1", new LogPosition(5))).isNull();
    }

    private void recorded(long seq, String factId, Set<String> newCases) {
        long whenRecorded = memory.recording(seq);
        memory.recorded(facts(factId), seq, newCases, whenRecorded);
        memory.recordingEnded();
    }

    private static List<IncomingFact> facts(String factId) {
        return PreparedFacts.of(List.of(fact(factId, 0, "C-1", "accept")), MONDAY).facts();
    }
}
