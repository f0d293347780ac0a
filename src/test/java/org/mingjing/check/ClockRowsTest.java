package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** Cells of the clock tables that need each other, and values of their columns that the program does not understand. */
class ClockRowsTest {

    private static final Path FOLDER = Path.of("src/test/resources/clock-packages");

    private static List<String> errors(String rules, String file, String cell, String wrong) {
        RulePackage read = PackageSource.read(FOLDER.resolve(rules));
        TreeMap<String, String> files = new TreeMap<>(read.files());
        files.computeIfPresent(file, (name, text) -> {
            assertThat(text).contains(cell);
            return text.replaceFirst(Pattern.quote(cell), Matcher.quoteReplacement(wrong));
        });
        return PackageCheck.check(RulePackage.of(files)).stream().filter(Problem::isError).map(Problem::toString).toList();
    }

    @Test
    void who_answers_needs_the_attribute_that_names_them() {
        assertThat(errors("transfers", "limits.dmn", "<text>\"to\"</text>", "<text>\"\"</text>"))
                .containsExactly("limits.dmn:35 [table 'limits', row 1 'urgent', column answersBy]: 'receiver' answers, but the row "
                        + "does not say which attribute names who that is; write it in the column answersBy.");
    }

    @Test
    void an_attribute_that_names_nobody_is_told() {
        assertThat(errors("transfers", "limits.dmn", "\"receiver\"", "\"starter\"")).singleElement().asString()
                .contains("The attribute 'to' names nobody here");
    }

    @Test
    void a_period_in_an_attribute_needs_its_name() {
        assertThat(errors("hotline", "limits.dmn", "\"agreedOn\"", "\"\"")).singleElement().asString()
                .contains("column attribute]: The period stands in an attribute, but the row does not say in which");
    }

    @Test
    void a_clock_with_one_run_at_a_time_has_nothing_to_tell_apart() {
        assertThat(errors("transfers", "effects.dmn", "\"start-each\"", "\"restart\"")).singleElement().asString()
                .contains("has one run at a time, so that 'to' tells none apart");
        assertThat(errors("transfers", "effects.dmn", "\"to\"", "\"latest\"")).singleElement().asString()
                .contains("'latest' chooses among runs and tells none apart");
    }

    @Test
    void values_that_the_program_does_not_understand_are_named_with_those_it_does() {
        assertThat(errors("longer-of-two", "limits.dmn", "\"longer\"", "\"longest\"")).singleElement().asString()
                .contains("The program does not understand 'longest' here; write one of each, longer, shorter, \"\".");
        assertThat(errors("transfers", "limits.dmn", "\"receiver\"", "\"reciever\"")).anySatisfy(error -> assertThat(error)
                .contains("The program does not understand 'reciever' here; write one of in-hand, starter, receiver, assigned,"));
    }
}
