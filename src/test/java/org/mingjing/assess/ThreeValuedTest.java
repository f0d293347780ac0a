package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingjing.given.Facts.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.clocks.Undetermined;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;
import org.mingjing.facts.Registry;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.PackageSource;

/** Found, not found, or cannot tell yet: at least two officers verify on site (行政许可法 art. 34(3)). */
class ThreeValuedTest {

    private static final Assessors ASSESSORS = new Assessors(1);
    private static final Power POWER = new Power("XK-1", "许可", "01", "", "D1",
            new Power.Course("promised", "ordinary", 0, "", false, "", List.of()), Attributes.none(), null, null);

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private static Assessment verifiedBy(Map<String, ?> attributes) {
        return assessed("verification", attributes, Registry.of(List.of(POWER)));
    }

    private static Assessment assessed(String node, Map<String, ?> attributes, Registry registry) {
        NodeFact fact = GivenFact.of("county", "f1", "C1", node, at("2024-03-04T09:00:00+08:00")).power("XK-1").by("D1", "P1", "o1")
                .with(Attributes.of(attributes)).fact();
        return ASSESSORS.of(PackageSource.builtIn("cn-licensing"))
                .assess(CaseFile.of("C1", List.of(fact), registry), at("2024-03-04T10:00:00+08:00"));
    }

    @Test
    void one_officer_is_found() {
        Assessment assessment = verifiedBy(Map.of("officers", List.of("o1")));
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("XK34-ONE-VERIFIER");
        assertThat(assessment.undetermined()).isEmpty();
    }

    @Test
    void two_officers_are_not_found() {
        Assessment assessment = verifiedBy(Map.of("officers", List.of("o1", "o2")));
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.undetermined()).isEmpty();
    }

    @Test
    void of_officers_nobody_recorded_it_cannot_be_told_and_what_is_missing_is_said() {
        Assessment assessment = verifiedBy(Map.of());
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.undetermined()).singleElement().satisfies(open -> {
            assertThat(open.rule()).isEqualTo("XK34-ONE-VERIFIER");
            assertThat(open.missing()).isEqualTo("officers 核查人员");
            assertThat(open.evidence()).hasToString("[county/f1]");
        });
    }

    @Test
    void of_a_power_nobody_registered_no_period_can_be_told() {
        Assessment assessment = assessed("acceptance", Map.of("document", "受1"), Registry.empty());
        assertThat(assessment.undetermined()).extracting(Undetermined::rule, Undetermined::missing)
                .containsExactly(tuple("XK42-DECISION", "power in the registry 权力事项登记"));
    }
}
