package org.mingjing.author.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingjing.author.ScenarioResult;
import org.mingjing.author.ScenarioText;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions and answers as lines of JSON. What a process says is not believed: it is bounded, and read as text. */
final class TrialJson {

    private static final int NESTING_MAX = 32;
    private static final int TEXT_LENGTH_MAX = 32 << 20;
    private static final int PROBLEMS_MAX = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING_MAX).maxStringLength(TEXT_LENGTH_MAX).build())
            .build()).build();

    private TrialJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** @throws TrialFailed if the line is no JSON object */
    static JsonNode read(String line) {
        try {
            JsonNode tree = JSON.readTree(line);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            // Told below.
        }
        throw unreadable();
    }

    static TrialFailed unreadable() {
        return new TrialFailed(Sentence.of("author.trial-unreadable"));
    }

    static String text(JsonNode tree, String name) {
        JsonNode value = tree.path(name);
        if (!value.isString()) {
            throw unreadable();
        }
        return printable(value.stringValue());
    }

    static int number(JsonNode tree, String name) {
        JsonNode value = tree.path(name);
        if (!value.isInt()) {
            throw unreadable();
        }
        return value.intValue();
    }

    static <T> List<T> list(JsonNode tree, String name, Function<JsonNode, T> reading) {
        return list(tree.path(name), reading);
    }

    private static <T> List<T> list(JsonNode list, Function<JsonNode, T> reading) {
        if (!list.isArray() || list.size() > PROBLEMS_MAX) {
            throw unreadable();
        }
        List<T> read = new ArrayList<>(list.size());
        list.forEach(item -> read.add(reading.apply(item)));
        return read;
    }

    static List<String> texts(JsonNode tree, String name) {
        return texts(tree.path(name));
    }

    private static List<String> texts(JsonNode list) {
        return list(list, item -> {
            if (!item.isString()) {
                throw unreadable();
            }
            return printable(item.stringValue());
        });
    }

    /** What a terminal would obey is shown as a mark instead. */
    private static String printable(String text) {
        boolean plain = text.chars().noneMatch(TrialJson::commands);
        return plain ? text : text.codePoints().map(c -> commands(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean commands(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    static Map<String, Object> of(Problem problem) {
        return Map.of("file", problem.file(), "line", problem.line(), "place", inAllLanguages(problem.place()),
                "sentence", inAllLanguages(problem.sentence()), "severity", problem.severity().name());
    }

    /** A sentence as one process says it and another one passes it on: in words, since nothing else of it is believed. */
    static List<String> inAllLanguages(Sentence sentence) {
        return Arrays.stream(Language.values()).map(sentence::in).toList();
    }

    static Sentence sentence(JsonNode tree, String name) {
        return said(tree.path(name));
    }

    /** A sentence {@link #inAllLanguages}. */
    static Sentence said(JsonNode languages) {
        List<String> said = texts(languages);
        if (said.size() != Language.values().length) {
            throw unreadable();
        }
        return said.stream().allMatch(String::isEmpty) ? Problem.NO_PLACE : Sentence.alreadySaid(said);
    }

    static Problem problem(JsonNode tree) {
        String told = text(tree, "severity");
        Problem.Severity severity = Arrays.stream(Problem.Severity.values()).filter(known -> known.name().equals(told)).findFirst()
                .orElse(Problem.Severity.ERROR);
        return new Problem(text(tree, "file"), number(tree, "line"), sentence(tree, "place"), sentence(tree, "sentence"), severity);
    }

    static Map<String, Object> of(ScenarioResult result) {
        return Map.of("file", result.file(), "line", result.line(), "title", result.title(),
                "differences", result.differences().stream().map(TrialJson::inAllLanguages).toList());
    }

    static ScenarioResult result(JsonNode tree) {
        return new ScenarioResult(text(tree, "file"), number(tree, "line"), text(tree, "title"),
                list(tree, "differences", TrialJson::said));
    }

    /** The package of a question, as its sender read it. */
    static RulePackage rules(JsonNode question) {
        Map<String, String> files = new TreeMap<>();
        question.path("files").properties().forEach(file -> files.put(file.getKey(), file.getValue().stringValue()));
        return RulePackage.of(files);
    }

    static Map<String, Object> of(ScenarioText scenarios) {
        return Map.of("file", scenarios.file(), "text", scenarios.text());
    }

    static List<ScenarioText> scenarios(JsonNode question) {
        return list(question, "scenarios",
                one -> new ScenarioText(one.path("file").stringValue(), one.path("text").stringValue()));
    }
}
