package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;

/** Whatever the check says of a wrong package it says in Chinese too, to the last word, with file, line, row and column. */
class ChineseProblemsTest {

    /** What is written in a package is quoted as it is, whatever its language; so is what the author should write. */
    private static final Pattern QUOTED = Pattern.compile(
            "“[^”]*”|\"[^\"]*\"|<[^>]*>|'[^']*'|（[^（）]*[\"<>=][^（）]*）|date and time|(?:starts|ends) with|list contains|string length|(?:upper|lower) case|PRIORITY|OUTPUT ORDER|RULE ORDER");

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void no_problem_of_a_wrong_package_is_left_in_English() throws IOException {
        Map<String, String> left = new TreeMap<>();
        for (Path folder : folders()) {
            for (Problem problem : problems(folder)) {
                String chinese = problem.shown().in(Language.ZH);
                String sentence = QUOTED.matcher(problem.sentence().in(Language.ZH)).replaceAll("");
                boolean english = !HAN.matcher(sentence).find() || ENGLISH.matcher(sentence).find();
                if (english) {
                    left.put(folder.getFileName() + " " + chinese, sentence);
                }
                assertThat(problem.shown().in(Language.EN)).doesNotContain("文件", "决策表", "请");
            }
        }
        assertThat(left).isEmpty();
    }

    @Test
    void a_problem_names_file_line_row_and_column_and_says_what_to_do() throws IOException {
        assertThat(chinese("amount-huge")).anyMatch(said -> said.matches(
                "limits\\.dmn 第 \\d+ 行（决策表“limits”，表内第 \\d+ 行“[\\w-]+”，“amount”列）：.*最多写 .*"));
        assertThat(chinese("gap")).anyMatch(said -> said.matches(
                "grading\\.dmn 第 \\d+ 行（决策表“grading”）：存在空缺：当“rule”为 .*请为此补一行，或放宽已有的行。"));
    }

    private static List<String> chinese(String bad) throws IOException {
        return problems(FixturePackages.BAD.resolve(bad)).stream().map(problem -> problem.shown().in(Language.ZH)).toList();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FixturePackages.BAD)) {
            return folders.filter(Files::isDirectory).sorted().collect(Collectors.toList());
        }
    }

    private static List<Problem> problems(Path folder) throws IOException {
        try {
            return PackageCheck.check(RulePackage.of(FixturePackages.bad(folder)));
        } catch (FaultyPackage e) {
            return e.problems();
        }
    }
}
