package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.ledger.decisions.StandingFinding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a finding is its recorded form with further fields, in the canonical order of all of them. */
class FindingsJsonIT {

    private static final TypeReference<TreeMap<String, Object>> TREE = new TypeReference<>() {};

    @TempDir
    Path folder;

    @Test
    void a_finding_is_told_in_canonical_order_with_every_field_of_its_record() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2024-01-01");
        try (SmallHome home = SmallHome.open(folder.resolve("home"), "2024-06-03T09:00:00+08:00", rules)) {
            home.step("C1", "receipt", "2024-05-06T09:00:00+08:00");
            StandingFinding standing = home.installation.ledger().decisions().standing(List.of("C1")).get(0);

            StringWriter told = new StringWriter();
            FindingsJson.write(home.installation, "", told);

            Map<String, Object> tree = new JsonMapper().readValue(told.toString(), TREE);
            assertThat(told.toString()).isEqualTo(CanonicalJson.write(tree) + "\n");
            Map<String, Object> recorded = new JsonMapper().readValue(AssessmentJson.write(standing.finding()), TREE);
            assertThat(tree).containsAllEntriesOf(recorded).containsEntry("case", "C1")
                    .containsKeys("id", "record", "package", "version", "asOf", "title", "explanation");
            assertThat(tree).hasSize(recorded.size() + 8);
        }
    }
}
