package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, versions and file names are what they look like, and lead nowhere. */
class PackageNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"cn-licensing", "bpic15", "a", "P1", "town_rules.2024"})
    void an_id_of_letters_digits_and_single_signs_can_be_used(String id) {
        assertThat(RulePackage.of(with("id: late", "id: '" + id + "'")).id().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "/etc", "a/b", "a\\\\b", "a\\nb", "a\\u2028b", "a\\u0085b", "a\\tb", " a", "a b", "a..b",
        ".", "..", ".a", "a.", "-a", "c\\u043Dina", "\\uFF41", "a\\u200Bb", "a\\u202Eb", "a%2Fb", "a$b", "a`b", "a'b", "a\\0b",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void an_id_or_version_that_leads_elsewhere_or_looks_like_another_is_refused_with_its_line(String text) {
        assertThatExceptionOfType(FaultyPackage.class)
                .isThrownBy(() -> RulePackage.of(with("id: late", "id: \"" + text + "\"")))
                .satisfies(faulty -> assertThat(faulty.problems()).singleElement()
                        .satisfies(problem -> assertThat(problem.toString()).startsWith("package.yaml:1: 'id' is ").doesNotContain("\n")));
        assertThatExceptionOfType(FaultyPackage.class)
                .isThrownBy(() -> RulePackage.of(with("version: 1.0.0", "version: \"" + text + "\"")))
                .withMessageStartingWith("package.yaml:2: 'version' is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../late.drl", "/etc/passwd", "a\\\\..\\\\b.drl", "C:x.drl", "a//b.drl", "./late.drl", "a/../late.drl",
        ".late.drl", "late.drl\\nx", "late\\u2028.drl", "late\\u202E.drl", "late.drl\\0", "late\\\".drl", "l$(x).drl"})
    void a_file_name_that_leads_out_or_hides_something_is_refused(String name) {
        Map<String, String> files = with("[late.drl]", "[\"" + name + "\"]");
        files.put(name, "rule \"LATE\"\n");

        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> RulePackage.of(files))
                .withMessageStartingWith("package.yaml:5: ");
    }

    @Test
    void file_names_may_be_chinese_and_lie_in_folders() {
        Map<String, String> files = with("[late.drl]", "[规则/逾期 (一).drl]");
        files.put("规则/逾期 (一).drl", "rule \"LATE\"\n");

        assertThat(RulePackage.of(files).files()).containsKey("规则/逾期 (一).drl");
    }

    @Test
    void a_package_that_was_in_use_before_keeps_the_name_it_had() {
        assertThat(RulePackage.recorded(with("id: late", "id: 许可")).id()).hasToString("许可@1.0.0");
    }

    @Test
    void a_file_that_no_table_can_be_is_refused() {
        Map<String, String> files = with("id: late", "id: late");
        files.put("late.drl", "x".repeat(16_000_001));

        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> RulePackage.of(files))
                .withMessage("late.drl: The file is larger than 16 MB; divide it.");
    }

    private static Map<String, String> with(String line, String other) {
        Map<String, String> files = new TreeMap<>(Packages.files());
        files.put("package.yaml", files.get("package.yaml").replace(line, other));
        return files;
    }
}
