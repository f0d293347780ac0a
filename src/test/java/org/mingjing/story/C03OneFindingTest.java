package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Explanation;
import org.mingjing.assess.Finding;
import org.mingjing.facts.FactKey;
import org.mingjing.rules.PackageSource;

/** When the statute's last moment has passed and nobody decided, there is a finding, and it says all that one must know of it. */
class C03OneFindingTest {

    private final Assessment assessment = Permit.assess("2024-04-08 09:00", Permit.acceptance());

    @Test
    void a_finding_is_true_from_the_first_moment_after_the_limit_not_from_when_somebody_looked() {
        assertThat(Permit.found(assessment.findings())).containsExactly("XK42-DECISION red at 2024-04-02 00:00");
    }

    @Test
    void it_names_the_law_who_answers_for_it_and_the_facts_that_prove_it() {
        Finding finding = assessment.findings().get(0);

        assertThat(finding.basis()).contains("第四十二条");
        assertThat(finding.owner().official()).isEqualTo("wang");
        assertThat(finding.evidence()).containsExactly(new FactKey("window", "permit-1-acceptance-complete"));
        assertThat(finding.rows()).as("the rows of the decision tables that led to it").isNotEmpty();
    }

    @Test
    void it_is_explained_in_two_languages_by_the_package_that_found_it() {
        Explanation explanation = Explanation.of(PackageSource.builtIn("cn-licensing"), assessment.findings().get(0));

        assertThat(explanation.zh()).contains("20");
        assertThat(explanation.en()).contains("20");
    }
}
