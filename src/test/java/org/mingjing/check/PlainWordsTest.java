package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingjing.assess.Assessors;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.RawWords;

/** No sentence about a package holds the words of an engine, a parser or Java, wherever the package is broken. */
class PlainWordsTest {

    private static final List<String> SIGNS = List.of("", "\"", "'", "<", ">", "&", "{", "}", "[", "]", "(", ")", ":", ",", "\t", "#", "*",
            "/", "\\", "@", "%", "!", "=", ".", "x", "5", "-", "$", "，", "“", " end ", " then ", "]]>", "&x;", "<x>", "</x>", "a: ");
    private static final int BROKEN_OF_FILE = 12;

    @Test
    void no_expected_sentence_of_a_bad_package_is_in_raw_words() throws IOException {
        try (Stream<Path> files = Files.walk(FixturePackages.BAD)) {
            for (Path file : files.filter(path -> path.endsWith("expected.txt")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString())
                        .allSatisfy(sentence -> RawWords.assertNone(withoutQuotations(sentence)));
            }
        }
    }

    // Hostile packages name classes of Java, and are quoted.
    private static String withoutQuotations(String sentence) {
        return sentence.replaceAll("'[^']*'", "''");
    }

    @TestFactory
    Stream<DynamicTest> a_file_broken_anywhere_is_answered_in_plain_words() throws IOException {
        return FixturePackages.good().keySet().stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> breakAnywhere(file)));
    }

    private static void breakAnywhere(String file) throws IOException {
        Random random = new Random(file.hashCode());
        for (int i = 0; i < BROKEN_OF_FILE; i++) {
            Map<String, String> files = new TreeMap<>(FixturePackages.good());
            String text = files.get(file);
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(3));
            String by = SIGNS.get(random.nextInt(SIGNS.size()));
            files.put(file, text.substring(0, from) + by + text.substring(to));
            for (String sentence : sentences(files)) {
                RawWords.assertNone(sentence);
            }
        }
    }

    private static List<String> sentences(Map<String, String> files) {
        List<String> sentences = new ArrayList<>();
        try {
            RulePackage rules = RulePackage.of(files);
            PackageCheck.check(rules).stream().map(Problem::toString).forEach(sentences::add);
            new Assessors(1, compiling -> () -> { }, Engines.of(EngineChoice.REFERENCE)).of(rules);
        } catch (FaultyPackage | AssessmentFailed e) {
            sentences.add(String.valueOf(e.getMessage()));
        }
        return sentences;
    }
}
