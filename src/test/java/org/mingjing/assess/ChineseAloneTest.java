package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;
import static org.mingjing.given.Facts.fact;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjing.check.PackageCheck;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.ExplanationTemplates;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** A package may be written in Chinese alone, names of rules and all; who reads English is told the Chinese sentence. */
class ChineseAloneTest {

    private static RulePackage chinese() throws IOException {
        Map<String, String> files = new TreeMap<>(FixturePackages.good());
        files.replaceAll((file, text) -> text.replaceAll(", en: [^}\\n]*}", "}").replace("\"LATE\"", "\"逾期未决定\"")
                .replace("  LATE:", "  逾期未决定:"));
        files.put("messages.yaml", files.get("messages.yaml").replaceAll("(?m)^ +en: .*\\n", ""));
        return RulePackage.of(files);
    }

    @Test
    void it_is_in_order_and_has_no_word_of_english() throws IOException {
        assertThat(chinese().text("messages.yaml") + chinese().text("package.yaml")).doesNotContain("en:");
        assertThat(PackageCheck.check(chinese())).noneMatch(Problem::isError);
    }

    @Test
    void it_finds_under_its_chinese_name_and_says_the_chinese_sentence_in_both_languages() throws IOException {
        CaseFile caseFile = CaseFile.of("C1", List.of(
                fact("county", "C1", "f1", "receipt", "2024-03-04T09:00:00+08:00", "o1", Map.of())), Registry.empty());
        try (Assessors assessors = new Assessors(1)) {
            Assessment assessment = assessors.of(chinese()).assess(caseFile, at("2024-03-29T09:00:00+08:00"));
            assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("逾期未决定");
        }
        ExplanationTemplates.Message message = chinese().messages().of("逾期未决定");
        assertThat(message.titleEn()).isEqualTo(message.titleZh()).isEqualTo("逾期");
        assertThat(message.en().fill(Map.of("overdueBy", "3"))).isEqualTo("逾期 3 个工作日。");
    }
}
