package org.mingjing.author;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;
import org.mingjing.facts.Registry;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlFaults;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/** Reads a file of scenarios: its registry and its cases. */
final class ScenarioFile {

    private static final String CASE = "C1";

    private final String file;
    private final ZoneId zone;
    private final String source;
    private final Map<String, Power> powers = new LinkedHashMap<>();

    private ScenarioFile(String file, ZoneId zone, YamlMap top) {
        this.file = file;
        this.zone = zone;
        this.source = top.text("source", "scenario");
        for (YamlMap section : top.maps("powers")) {
            Power power = new PowerSection(section, zone).read();
            powers.put(power.code(), power);
        }
    }

    /**
     * @param file name of the file, for messages
     * @param zone zone in which its times are written
     * @throws YamlFaults with everything that cannot be read
     */
    static List<Scenario> read(String text, String file, ZoneId zone) {
        YamlDocument document = YamlDocument.parse(text, file);
        document.top().required("title");
        ScenarioFile reader = new ScenarioFile(file, zone, document.top());
        List<Scenario> scenarios = new ArrayList<>();
        if (!document.top().has("cases")) {
            document.top().wrong("cases", Sentence.of("author.cases-missing"));
        }
        for (YamlMap section : document.top().maps("cases")) {
            reader.scenario(section).ifPresent(scenarios::add);
        }
        document.finish();
        return scenarios;
    }

    private Optional<Scenario> scenario(YamlMap section) {
        String title = section.required("title");
        String power = section.text("power", powers.keySet().stream().findFirst().orElse(""));
        Map<String, String> parameters = section.map("parameters").asTexts();
        List<NodeFact> facts = new ArrayList<>();
        for (YamlItem item : section.items("given")) {
            fact(item, power, facts.size()).ifPresent(facts::add);
        }
        List<Expectation> expected = section.maps("expect").stream().map(this::expectation).toList();
        if (facts.isEmpty() || expected.isEmpty()) {
            section.wrong(Sentence.of("author.case-without-facts"));
            return Optional.empty();
        }
        return Optional.of(new Scenario(file, section.line(), title, parameters,
                CaseFile.of(CASE, facts, Registry.of(powers.values())), expected));
    }

    private Optional<NodeFact> fact(YamlItem item, String power, int place) {
        YamlMap map = item.isMap() ? item.map() : null;
        String line = map == null ? item.text() : String.join(" ", map.keysInOrder());
        try {
            Attributes attributes = map == null ? Attributes.none() : AttributeSection.read(map.map(line), zone);
            return Optional.of(FactLine.read(line, zone, source, power, factId(place), attributes));
        } catch (UnreadableLine e) {
            item.wrong(e.sentence());
            return Optional.empty();
        }
    }

    private static String factId(int place) {
        return (place < 9 ? "f0" : "f") + (place + 1);
    }

    private Expectation expectation(YamlMap section) {
        Instant asOf = moment(section, "asOf");
        Optional<Instant> never = Optional.empty();
        String next = section.text("nextCheck", "");
        return new Expectation(section.line(), asOf == null ? Instant.EPOCH : asOf,
                lines(section, "findings", (item, text) -> ExpectedFinding.read(item.line(), text, zone)),
                section.texts("undetermined").stream().sorted().toList(),
                lines(section, "clocks", (item, text) -> ExpectedClock.read(item.line(), text, zone)),
                next.isEmpty() ? null : next.equals("never") ? never : Optional.ofNullable(moment(section, "nextCheck")));
    }

    private @Nullable Instant moment(YamlMap section, String key) {
        try {
            return new LineWords(section.required(key), zone).moment();
        } catch (UnreadableLine e) {
            section.wrong(key, e.sentence());
            return null;
        }
    }

    private static <T> List<T> lines(YamlMap section, String key, BiFunction<YamlItem, String, T> reading) {
        List<T> read = new ArrayList<>();
        for (YamlItem item : section.items(key)) {
            try {
                read.add(reading.apply(item, item.text()));
            } catch (UnreadableLine e) {
                item.wrong(e.sentence());
            }
        }
        return read;
    }
}
