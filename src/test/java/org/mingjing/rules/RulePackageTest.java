package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A package is its stored text: the content hash tells any two apart. */
class RulePackageTest {

    private final Map<String, String> files = Packages.files();
    private final String hash = RulePackage.of(files).hash();

    @Test
    void the_same_texts_have_the_same_hash() {
        assertThat(RulePackage.of(Packages.files())).isEqualTo(RulePackage.of(files)).hasSameHashCodeAs(RulePackage.of(files));
        assertThat(hash).matches("[0-9a-f]{64}");
    }

    @Test
    void one_byte_more_makes_another_package_even_if_it_means_nothing() {
        files.computeIfPresent("late.drl", (name, text) -> text + " ");
        assertThat(RulePackage.of(files).hash()).isNotEqualTo(hash);
        files.putAll(Packages.files());
        files.computeIfPresent("package.yaml", (name, text) -> text + "\n");
        assertThat(RulePackage.of(files).hash()).isNotEqualTo(hash);
    }

    @Test
    void a_renamed_file_makes_another_package() {
        files.put("overdue.drl", files.remove("late.drl"));
        files.computeIfPresent("package.yaml", (name, text) -> text.replace("late.drl", "overdue.drl"));
        assertThat(RulePackage.of(files).hash()).isNotEqualTo(hash);
    }

    @Test
    void text_moved_from_the_end_of_one_file_to_the_start_of_the_next_makes_another_package() {
        files.computeIfPresent("package.yaml", (name, text) -> text.replace("[late.drl]", "[a.drl, b.drl]"));
        files.putAll(Map.of("a.drl", "12", "b.drl", "3"));
        String before = RulePackage.of(files).hash();
        files.putAll(Map.of("a.drl", "1", "b.drl", "23"));
        assertThat(RulePackage.of(files).hash()).isNotEqualTo(before);
    }

    @Test
    void a_file_that_the_manifest_does_not_name_is_no_part_of_the_package() {
        files.put("notes.txt", "to do");
        RulePackage rules = RulePackage.of(files);
        assertThat(rules.hash()).isEqualTo(hash);
        assertThat(rules.files()).containsOnlyKeys("package.yaml", "late.drl");
        assertThatIllegalStateException().isThrownBy(() -> rules.text("notes.txt"))
                .withMessage("package late@1.0.0 has no file notes.txt");
    }

    @Test
    void every_named_file_that_is_missing_is_listed_with_the_line_that_names_it() {
        files.computeIfPresent("package.yaml", (name, text) -> text + """
                tables:
                  - {file: limits.dmn, decision: limits}
                messages: messages.yaml
                """);
        files.remove("late.drl");
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> RulePackage.of(files)).withMessage("""
                package.yaml:5: The file 'late.drl' is named here but is not in the folder.
                package.yaml:7: The file 'limits.dmn' is named here but is not in the folder.
                package.yaml:8: The file 'messages.yaml' is named here but is not in the folder.""");
    }

    @Test
    void other_parameters_make_another_package_that_keeps_its_texts() {
        files.computeIfPresent("package.yaml", (name, text) -> text + "parameters: {days: 3, colour: red}\n");
        RulePackage rules = RulePackage.of(files);
        RulePackage trial = rules.withParameters(Map.of("days", "5"));
        assertThat(trial.manifest().parameters()).isEqualTo(Map.of("days", "5", "colour", "red"));
        assertThat(trial.hash()).isNotEqualTo(rules.hash());
        assertThat(trial.files()).isEqualTo(rules.files());
        assertThatIllegalArgumentException().isThrownBy(() -> rules.withParameters(Map.of("hours", "5")))
                .withMessageStartingWith("Package late@1.0.0 has no parameter 'hours'; it has ");
    }
}
