package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.facts.NodeFact;

/** An assessment depends on nothing but its case: so cases may be dealt out to any number of workers, in any order. */
class J10ClusterIT {

    private static final String AS_OF = "2024-04-08 09:00";
    private static final List<Integer> CASES = IntStream.range(0, 100).boxed().toList();

    @TempDir
    Path home;

    /** Accepted on one of the first days of March; every third case was decided after a few weeks. */
    private static NodeFact[] caseOf(int number) {
        String id = "permit-" + number;
        List<NodeFact> facts = new ArrayList<>();
        facts.add(Permit.step(id, "acceptance", "2024-03-0%d 10:00".formatted(1 + number % 9), "wang", "{}"));
        if (number % 3 == 0) {
            facts.add(Permit.step(id, "decision", "2024-03-%d 16:00".formatted(10 + number % 20), "zhao", "{\"result\": \"granted\"}"));
        }
        return facts.toArray(NodeFact[]::new);
    }

    @Test
    void many_workers_in_any_order_give_the_bytes_that_one_gives() {
        Map<Integer, String> byOne = new ConcurrentHashMap<>();
        CASES.forEach(number -> byOne.put(number, bytes(number)));

        List<Integer> shuffled = new ArrayList<>(CASES);
        Collections.shuffle(shuffled, new Random(7));
        Map<Integer, String> byMany = new ConcurrentHashMap<>();
        shuffled.parallelStream().forEach(number -> byMany.put(number, bytes(number)));

        assertThat(byMany).isEqualTo(byOne);
        assertThat(byOne.values()).as("cases that differ").hasSize(100).doesNotHaveDuplicates();
    }

    private static String bytes(int number) {
        Assessment assessment = Permit.assess(AS_OF, caseOf(number));
        return AssessmentJson.write(assessment);
    }

    @Test
    void the_service_with_all_its_threads_decides_what_one_call_of_the_function_does() throws Exception {
        List<NodeFact> facts = new ArrayList<>();
        CASES.forEach(number -> facts.addAll(List.of(caseOf(number))));
        Collections.shuffle(facts, new Random(8));

        try (Town town = new Town(home).at(AS_OF)) {
            town.receive(facts.toArray(NodeFact[]::new));

            assertThat(CASES).allSatisfy(number -> assertThat(
                    town.installation.ledger().decisions().ofCase("permit-" + number).get(0).resultDigest())
                    .isEqualTo(AssessmentJson.digest(Permit.assess(AS_OF, caseOf(number)))));
        }
    }
}
