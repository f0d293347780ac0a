package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.screen.DrlScreen;

/** Each line of the language of rules in the reference is accepted by the screen and the check, and matches what it says. */
class RuleLanguageTest {

    private static final Path PAGE = Path.of("docs/reference/drl-words.md");
    private static final int LINES_MIN = 40;

    private record Line(String condition, List<Integer> places) {}

    @Test
    void each_line_of_the_reference_matches_the_steps_it_names_directly_and_in_the_network() throws IOException {
        List<Line> lines = lines();
        assertThat(lines).hasSizeGreaterThan(LINES_MIN);
        RulePackage rules = rules(lines);
        assertThat(DrlScreen.screen("rules.drl", rules.text("rules.drl")).problems()).as("screen").isEmpty();
        assertThat(PackageCheck.check(rules)).as("check").noneMatch(Problem::isError);
        for (EngineChoice mode : List.of(EngineChoice.FAST, EngineChoice.REFERENCE)) {
            try (CompiledPackage compiled = CompiledPackage.compile(rules, Engines.of(mode))) {
                Map<String, List<Integer>> found = found(new Assessor(compiled).assess(caseFile(), Instant.parse("2024-05-09T00:00:00Z")));
                for (int i = 0; i < lines.size(); i++) {
                    assertThat(found.getOrDefault("R" + i, List.of())).as(mode + ": " + lines.get(i).condition)
                            .containsExactlyInAnyOrderElementsOf(lines.get(i).places);
                }
            }
        }
    }

    private static Map<String, List<Integer>> found(Assessment assessment) {
        Map<String, List<Integer>> found = new TreeMap<>();
        assessment.findings().forEach(finding -> found.computeIfAbsent(finding.rule(), first -> new ArrayList<>())
                .add(Integer.valueOf(finding.measuredValues().get("place"))));
        return found;
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        boolean in = false;
        for (String text : Files.readAllLines(PAGE)) {
            in = text.startsWith("| `Step(…)` |") || in && text.startsWith("|");
            if (in && text.startsWith("| `") && !text.startsWith("| `Step(…)`")) {
                int end = text.lastIndexOf("` |");
                String places = text.substring(end + 3).replace("|", "").strip();
                lines.add(new Line(text.substring(3, end),
                        places.isEmpty() ? List.of() : Stream.of(places.split(" ")).map(Integer::valueOf).toList()));
            }
        }
        return lines;
    }

    private static RulePackage rules(List<Line> lines) throws IOException {
        Map<String, String> files = new TreeMap<>(FixturePackages.good());
        StringBuilder drl = new StringBuilder();
        StringBuilder messages = new StringBuilder("rules:\n");
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            drl.append("rule \"R").append(i).append("\"\nwhen\n    $other : Step(node == \"order\")\n    $step : Step(")
                    .append(lines.get(i).condition).append(")\nthen\n    findings.found(\"R").append(i)
                    .append("\").on($step).with($other).measure(\"place\", $step.getPlace());\nend\n");
            messages.append("  R").append(i).append(": {title: {zh: 题}, zh: '{place}'}\n");
            ids.append(i == 0 ? "" : ", ").append("\"R").append(i).append('"');
        }
        files.put("effects.dmn", files.get("effects.dmn")
                .replace("\"receipt\", \"decision\"", "\"receipt\", \"decision\", \"order\", \"invoice\", \"end\""));
        files.put("rules.drl", drl.toString());
        files.put("messages.yaml", messages.toString());
        files.put("grading.dmn", files.get("grading.dmn").replace("<text>\"LATE\", \"REPEATED\"</text>", "<text>" + ids + "</text>")
                .replace("<text>\"LATE\"</text>", "<text>\"R0\"</text>").replace("<text>\"REPEATED\"</text>", "<text>not(\"R0\")</text>"));
        return RulePackage.of(files);
    }

    private static CaseFile caseFile() {
        Attributes invoice = Attributes.of(Map.of("days", 5L, "result", "granted", "late", true, "items", List.of("a", "b"),
                "from", Instant.parse("2024-05-06T00:00:00Z"), "until", Instant.parse("2024-05-06T01:30:00Z")));
        return CaseFile.of("C1", List.of(
                fact("f1", "order", "2024-05-06T01:00:00Z", "wang", null, Attributes.none()),
                fact("f2", "invoice", "2024-05-06T02:00:00Z", "li", "2024-05-06T04:00:00Z", invoice),
                fact("f3", "invoice", "2024-05-06T03:00:00Z", "li", null,
                        Attributes.of(Map.of("days", new BigDecimal("2.5")))),
                fact("f4", "end", "2024-05-06T16:00:00Z", "", null, Attributes.none())), Registry.of(List.of()));
    }

    private static NodeFact fact(String id, String node, String at, String official, String recorded, Attributes attributes) {
        return GivenFact.of("s", id, "C1", node, Instant.parse(at)).version(1)
                .recordedAt(recorded == null ? null : Instant.parse(recorded)).by("D1", "", official).with(attributes).fact();
    }
}
