package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.engine.MatchedRow;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Official;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.given.CountyCases;
import org.mingjing.rules.PackageSource;

/** An assessment depends on what is known of a case, and on nothing about how it came to be known. */
class AssessmentOfFactsTest {

    private static final int CASES = 300;
    private static final Assessors ASSESSORS = new Assessors(1);

    @TempDir
    static Path folder;

    private static CountyCases county;

    private final Assessor assessor = ASSESSORS.of(PackageSource.builtIn("cn-licensing"));

    @BeforeAll
    static void generate() throws IOException {
        county = CountyCases.generate(folder, CASES, 21);
    }

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private String assessed(CaseFile file) {
        return AssessmentJson.write(assessor.assess(file, county.asOf()));
    }

    private List<Finding> findings() {
        return county.files().stream().flatMap(file -> assessor.assess(file, county.asOf()).findings().stream()).toList();
    }

    @Test
    void the_county_has_something_to_find() {
        assertThat(findings()).extracting(Finding::nature).contains(Nature.CONDUCT, Nature.DATA_FAULT);
        assertThat(findings()).extracting(Finding::level).contains(Level.REMINDER, Level.YELLOW, Level.RED);
    }

    @Test
    void order_duplicates_and_replaced_versions_change_no_byte() {
        Random random = new Random(5);
        county.facts().forEach((id, facts) -> {
            String once = assessed(CaseFile.of(id, facts, county.registry()));
            List<NodeFact> again = new ArrayList<>(facts);
            again.addAll(facts.subList(0, 1 + random.nextInt(facts.size())));
            Collections.shuffle(again, random);
            assertThat(assessed(CaseFile.of(id, again, county.registry()))).isEqualTo(once);
        });
    }

    @Test
    void entries_of_the_registry_that_no_fact_names_change_no_byte() {
        List<RegistryEntry> more = new ArrayList<>(county.registry().entries());
        more.add(new Official("NOBODY", "无名", "D000", null, null));
        Collections.shuffle(more, new Random(6));
        Registry larger = Registry.of(more);
        county.facts().forEach((id, facts) -> assertThat(assessed(CaseFile.of(id, facts, larger)))
                .isEqualTo(assessed(CaseFile.of(id, facts, county.registry()))));
    }

    @Test
    void a_suspected_data_fault_names_a_department_and_nobody() {
        assertThat(findings()).filteredOn(finding -> finding.nature() == Nature.DATA_FAULT).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.responsible()).singleElement().satisfies(owner -> {
                    assertThat(owner.department()).isNotEmpty();
                    assertThat(owner.post()).isEmpty();
                    assertThat(owner.official()).isEmpty();
                }));
    }

    @Test
    void every_finding_has_evidence_among_the_facts_of_its_case_and_a_row_that_graded_it() {
        for (CaseFile file : county.files()) {
            List<Finding> findings = assessor.assess(file, county.asOf()).findings();
            assertThat(findings).isSortedAccordingTo(Finding.ORDER).allSatisfy(finding -> {
                assertThat(finding.evidence()).isNotEmpty().isSubsetOf(file.facts().stream().map(NodeFact::key).toList());
                assertThat(finding.rows()).extracting(MatchedRow::table).contains("grading");
                assertThat(finding.basis()).isNotEmpty();
            });
        }
    }
}
