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
import org.mingjing.check.PackageCheck;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.rules.RulePackage;

/** The worked example of docs/how-to/add-a-rule.md does what the page says. */
class AddARuleGuideTest {

    private static final String GUIDE = read(Path.of("docs/how-to/add-a-rule.md"));
    private static final RulePackage PHOTOS = photos();

    @Test
    void the_package_of_the_guide_is_in_order() {
        assertThat(PackageCheck.check(PHOTOS)).isEmpty();
    }

    @Test
    void its_scenarios_come_out_as_they_say(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("photos.yaml"), block("local/photos/scenarios/photos.yaml`:"));
        assertThat(ScenarioTests.run(PHOTOS, List.of(file))).hasSize(2).allMatch(ScenarioResult::isAsExpected);
    }

    @Test
    void the_finding_is_explained_in_the_sentence_of_the_guide() {
        NodeFact fact = FactJson.read("""
                {"source": "window", "factId": "1", "caseId": "W-1", "node": "verification",
                 "occurredAt": "2026-06-01T09:00:00+08:00", "attributes": {"photos": ["gate.jpg"]}}""");
        CaseFile caseFile = CaseFile.of("W-1", List.of(fact), Registry.empty());
        try (Assessors assessors = new Assessors(1)) {
            List<Finding> findings =
                    assessors.of(PHOTOS).assess(caseFile, Instant.parse("2026-06-02T00:00:00Z")).findings();
            assertThat(findings).singleElement().extracting(finding -> Explanation.of(PHOTOS, finding).zh())
                    .isEqualTo("现场核查只有 1 张照片，应当不少于 2 张（本县现场核查办法第九条（示例））。");
        }
    }

    private static RulePackage photos() {
        TreeMap<String, String> files = new TreeMap<>();
        for (String file : List.of("package.yaml", "photos.dmn", "grading.dmn", "photos.drl", "messages.yaml")) {
            files.put(file, block("`" + file + "`\n"));
        }
        return RulePackage.of(files);
    }

    /** The first fenced block after a text. */
    private static String block(String before) {
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
