package org.mingjing.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlFaults;
import org.mingjing.yaml.YamlMap;

/** The explanation templates of a package: one pair, Chinese and English, for each rule. */
public final class Messages {

    private static final Messages NONE = new Messages(Map.of());

    private final Map<String, Message> byRule;

    private Messages(Map<String, Message> byRule) {
        this.byRule = byRule;
    }

    /** Title and explanation of a rule in both languages. */
    public record Message(String titleZh, String titleEn, Template zh, Template en) {}

    static Messages none() {
        return NONE;
    }

    /** @throws FaultyPackage naming file and line of everything that is wrong */
    static Messages parse(String text, String file) {
        try {
            YamlDocument document = YamlDocument.parse(text, file);
            Map<String, Message> byRule = new LinkedHashMap<>();
            for (String rule : document.top().keysInOrder()) {
                byRule.put(rule, message(document.top().map(rule)));
            }
            document.finish();
            return new Messages(Map.copyOf(byRule));
        } catch (YamlFaults faults) {
            throw new FaultyPackage(faults.faults().stream()
                    .map(fault -> Problem.error(fault.file(), fault.line(), "", fault.sentence()))
                    .toList());
        }
    }

    private static Message message(YamlMap map) {
        YamlMap title = map.map("title");
        return new Message(title.required("zh"), title.required("en"), template(map, "zh"), template(map, "en"));
    }

    private static Template template(YamlMap map, String language) {
        try {
            return Template.parse(map.required(language));
        } catch (IllegalArgumentException e) {
            map.wrong(language, e.getMessage());
            return Template.parse("");
        }
    }

    public @Nullable Message of(String rule) {
        return byRule.get(rule);
    }

    public Set<String> rules() {
        return byRule.keySet();
    }

    /** The rules of the given ones that have no message. */
    public List<String> missing(Set<String> rules) {
        return rules.stream().filter(rule -> !byRule.containsKey(rule)).sorted().toList();
    }
}
