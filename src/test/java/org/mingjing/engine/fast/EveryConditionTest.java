package org.mingjing.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.engine.CompiledRulesCache;
import org.mingjing.engine.reference.RuleBase;
import org.mingjing.engine.reference.RuleCompiler;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.GivenFact;
import org.mingjing.given.Reports;
import org.mingjing.rules.RulePackage;
import org.mingjing.words.CaseSteps;

/** Rules with every kind of condition report the same whether they are matched directly or in Drools' network. */
class EveryConditionTest {

    private static final Instant MONDAY = Instant.parse("2025-03-03T01:00:00Z");
    private static final List<String> NODES = List.of("accept", "review", "decide", "serve");

    private static RuleBase rules;

    @BeforeAll
    static void compile() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.put("rules.drl", Files.readString(Path.of("src/test/resources/matching/every-condition.drl")));
        rules = RuleCompiler.compile(RulePackage.of(files), CompiledRulesCache.NONE);
    }

    @AfterAll
    static void close() {
        rules.close();
    }

    @Test
    void all_of_them_are_matched_directly() {
        assertThat(rules.whyNotDirect()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 400", "2, 6, 400", "3, 12, 400", "4, 40, 60"})
    void random_cases_give_the_same_reports(long seed, int factsMax, int cases) {
        Random random = new Random(seed);
        TreeSet<String> held = new TreeSet<>();
        for (int i = 0; i < cases; i++) {
            List<Object> facts = facts(random, 1 + random.nextInt(factsMax));
            List<String> direct = Reports.texts(Reports.direct(rules, facts));
            assertThat(direct).as("seed %d, case %d", seed, i)
                    .isEqualTo(Reports.texts(Reports.network(rules, facts)));
            direct.forEach(text -> held.add(text.substring(0, text.indexOf('|'))));
        }
        assertThat(held).as("rules that held at least once").hasSizeGreaterThan(factsMax == 1 ? 3 : 15);
    }

    @Test
    void a_rule_that_fails_says_the_same_either_way() {
        List<Object> facts = steps(List.of(fact(1, "accept", MONDAY, "a", Map.of("amount", "no number"))));

        assertThat(failure(() -> Reports.direct(rules, facts))).isEqualTo(failure(() -> Reports.network(rules, facts)))
                .contains("amount");
    }

    private static String failure(Runnable work) {
        try {
            work.run();
            return "";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private static List<Object> facts(Random random, int count) {
        List<NodeFact> facts = new ArrayList<>();
        Instant at = MONDAY;
        for (int i = 0; i < count; i++) {
            at = at.plus(Duration.ofMillis(random.nextInt(3) * 700L));
            Map<String, Object> attributes = new TreeMap<>();
            if (random.nextInt(3) == 0) {
                attributes.put("amount", new BigDecimal(random.nextInt(25)).setScale(random.nextInt(3)));
            }
            if (random.nextInt(3) == 0) {
                attributes.put("kind", "k" + random.nextInt(2));
            }
            facts.add(fact(i, NODES.get(random.nextInt(NODES.size())), at, List.of("", "a", "b").get(random.nextInt(3)),
                    attributes));
        }
        return steps(facts);
    }

    private static NodeFact fact(int id, String node, Instant at, String official, Map<String, Object> attributes) {
        return GivenFact.of("test", "F" + id, "C", node, at).sequence(id).by("dept", "", official).with(Attributes.of(attributes)).fact();
    }

    private static List<Object> steps(List<NodeFact> facts) {
        CaseSteps steps = CaseSteps.of(CaseFile.of("C", facts, Registry.empty()), ZoneId.of("Asia/Shanghai"));
        List<Object> all = new ArrayList<>(steps.steps());
        all.add(steps.view());
        return all;
    }
}
