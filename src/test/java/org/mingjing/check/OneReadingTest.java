package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.assess.Assessors;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** A table file is refused wherever another reader of XML could see another table in it than the screen does. */
class OneReadingTest {

    private static final String TABLE = "grading.dmn";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<text>10</text>             | <text>10</text><text>99</text>                       | <outputEntry> has more than one <text>",
        "<text>10</text>             | <text>10<text>99</text></text>                       | <text> has no place in <text>",
        "name=\"kind\"               | name=\"kind\" xmlns:x=\"urn:x\" x:name=\"other\"     | The attribute 'x:name' of <output> is not allowed",
        "name=\"kind\"               | xmlns:x=\"urn:x\" x:name=\"other\" name=\"kind\"     | The attribute 'x:name' of <output> is not allowed",
        "<variable name=\"grading\"/> | <variable name=\"grading\"/><variable name=\"x\"/>  | <decision> has more than one <variable>",
        "<inputEntry id=\"late-1\">  | <description>a</description><description>b</description><inputEntry id=\"late-1\"> | <rule> has more than one",
        "<decisionTable id=\"grading-table\" | <decisionTable id=\"a\"/><decisionTable id=\"grading-table\" | <decision> has more than one <decisionTable>",
        "<rule id=\"late\">          | <rule id=\"late\"><rule/>                            | <rule> has no place in <rule>",
        "<rule id=\"late\">          | <rule id=\"late\" xmlns=\"https://www.omg.org/spec/DMN/20180521/MODEL/\"> | is of another edition of DMN",
        "encoding=\"UTF-8\"          | encoding=\"UTF-16\"                                  | save it as UTF-8",
        "encoding=\"UTF-8\"          | encoding=\"IBM037\"                                  | save it as UTF-8",
        "encoding=\"UTF-8\"          | encoding=\"x'y\"                                 | save it as UTF-8",
        "version=\"1.0\"             | version=\"1.1\"                                      | XML 1.1",
    })
    void what_can_be_read_in_two_ways_is_refused(String here, String instead, String sentence) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.put(TABLE, files.get(TABLE).replace(unescaped(here), unescaped(instead)));

        List<Problem> errors = PackageCheck.check(RulePackage.of(files)).stream().filter(Problem::isError).toList();
        assertThat(errors).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(TABLE);
            assertThat(error.sentence().toString()).contains(sentence);
        });
    }

    private static String unescaped(String cell) {
        return cell.replace("\\\"", "\"");
    }

    @Test
    void a_fault_for_which_the_parser_has_no_words_is_told_too() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.put(TABLE, files.get(TABLE).replace("<definitions ", "<!DOCTYPE d [<!ENTITY e \"\u0000\">]>\n<definitions "));

        assertThat(PackageCheck.check(RulePackage.of(files))).extracting(problem -> problem.sentence().toString())
                .contains("The file cannot be read as XML. Look for signs that nobody can see, and remove a <!DOCTYPE …> if it has one.");
    }

    @Test
    void a_file_is_definitions_and_nothing_else() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.put(TABLE, "<decision xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"grading\"/>");

        assertThat(PackageCheck.check(RulePackage.of(files))).extracting(problem -> problem.sentence().toString())
                .contains("A table file begins with <definitions>, not with <decision>.");
    }

    @Test
    void a_byte_order_mark_at_the_beginning_of_any_file_is_no_fault() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.replaceAll((file, text) -> "\uFEFF" + text);

        assertThat(PackageCheck.check(RulePackage.of(files))).isEmpty();
        try (Assessors assessors = new Assessors(1)) {
            assertThat(assessors.of(RulePackage.of(files))).isNotNull();
        }
    }
}
