package org.mingjing.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.assess.Assessors;
import org.mingjing.assess.Explanation;
import org.mingjing.assess.Finding;
import org.mingjing.assess.Responsible;
import org.mingjing.check.PackageCheck;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.Registry;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** The four clock tables of docs/how-to/write-a-clock.md are in order and do what the page says. */
class WriteAClockGuideTest {

    private static final String GUIDE = read(Path.of("docs/how-to/write-a-clock.md"));
    private static final RulePackage TRANSFERS = transfers();

    @Test
    void the_package_of_the_guide_is_in_order() {
        assertThat(PackageCheck.check(TRANSFERS).stream().filter(Problem::isError)).isEmpty();
    }

    @Test
    void its_scenarios_come_out_as_they_say(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("transfers.yaml"), block("`scenarios/transfers.yaml`:"));
        List<ScenarioResult> results = ScenarioTests.run(TRANSFERS, List.of(file));
        assertThat(results.stream().flatMap(result -> result.differences().stream())).isEmpty();
        assertThat(results).hasSize(4);
    }

    @Test
    void the_unit_that_received_the_matter_answers_and_is_named_in_the_sentence() {
        CaseFile caseFile = CaseFile.of("W-1", List.of(FactJson.read("""
                {"source": "window", "factId": "1", "caseId": "W-1", "node": "transfer", "official": "clerk", "department": "D0",
                 "occurredAt": "2024-05-20T09:00:00+08:00", "attributes": {"to": "D1"}}""")), Registry.empty());
        try (Assessors assessors = new Assessors(1)) {
            Finding finding = assessors.of(TRANSFERS).assess(caseFile, Instant.parse("2024-05-28T04:00:00Z")).findings().get(0);
            assertThat(finding.owner()).isEqualTo(new Responsible("owner", "D1", "", ""));
            assertThat(finding.measuredValues()).containsEntry("answers", "receiver").containsEntry("answerer", "D1");
            assertThat(Explanation.of(TRANSFERS, finding).zh()).isEqualTo("D1 办理 6 个工作日；时限 5 个工作日，超期 1 个工作日（转办规定第三条（示例））。");
        }
    }

    private static RulePackage transfers() {
        TreeMap<String, String> files = new TreeMap<>();
        for (String file : List.of("package.yaml", "clock-effects.dmn", "limits.dmn", "milestones.dmn", "grading.dmn",
                "transfers.drl", "messages.yaml")) {
            files.put(file, block("`" + file + "`\n"));
        }
        return RulePackage.of(files);
    }

    /** The first fenced block after a text. */
    private static String block(String before) {
        assertThat(GUIDE).contains(before);
        int begin = GUIDE.indexOf('\n', GUIDE.indexOf("```", GUIDE.indexOf(before))) + 1;
        return GUIDE.substring(begin, GUIDE.indexOf("```", begin));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
