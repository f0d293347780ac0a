package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.Registry;
import org.mingjing.rules.RulePackage;

/** The worked example of docs/how-to/add-a-rule.md does what the page says. */
class AddARuleGuideTest {

    private static final RulePackage PHOTOS = fromGuide();

    @Test
    void the_package_of_the_guide_is_in_order() {
        assertThat(PackageCheck.check(PHOTOS)).isEmpty();
    }

    @Test
    void a_verification_with_one_photo_is_found_and_explained() {
        assertThat(findings("[\"gate.jpg\"]")).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("LOCAL-FEW-PHOTOS");
            assertThat(Explanation.of(PHOTOS, finding).zh())
                    .isEqualTo("现场核查只有 1 张照片，应当不少于 2 张（本县现场核查办法第九条（示例））。");
        });
    }

    @Test
    void a_verification_with_two_photos_is_not_found() {
        assertThat(findings("[\"gate.jpg\", \"hall.jpg\"]")).isEmpty();
    }

    private static List<Finding> findings(String photos) {
        var fact = FactJson.read("""
                {"source": "window", "factId": "1", "caseId": "W-1", "node": "verification",
                 "occurredAt": "2026-06-01T09:00:00+08:00", "official": "P1", "attributes": {"photos": %s}}"""
                .formatted(photos));
        try (Assessors assessors = new Assessors(1)) {
            return assessors.of(PHOTOS)
                    .assess(CaseFile.of("W-1", List.of(fact), Registry.empty()), Instant.parse("2026-06-02T00:00:00Z"))
                    .findings();
        }
    }

    private static RulePackage fromGuide() {
        TreeMap<String, String> files = new TreeMap<>();
        String guide = read(Path.of("docs/how-to/add-a-rule.md"));
        for (String file : List.of("package.yaml", "photos.dmn", "grading.dmn", "photos.drl", "messages.yaml")) {
            int heading = guide.indexOf("`" + file + "`\n");
            int begin = guide.indexOf('\n', guide.indexOf("```", heading)) + 1;
            files.put(file, guide.substring(begin, guide.indexOf("```", begin)));
        }
        return RulePackage.of(files);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
