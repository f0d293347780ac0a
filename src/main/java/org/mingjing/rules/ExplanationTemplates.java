package org.mingjing.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlMap;

/**
 * The explanation templates of a package: one pair, Chinese and English, for each rule. Where there is no English the
 * Chinese stands in for it.
 */
public final class ExplanationTemplates {

    private static final ExplanationTemplates NONE = new ExplanationTemplates(Map.of(), Map.of());

    private final Map<String, Message> byRule;
    private final Map<String, Word> words;

    private ExplanationTemplates(Map<String, Message> byRule, Map<String, Word> words) {
        this.byRule = byRule;
        this.words = words;
    }

    /** A code, such as that of a node, in both languages. */
    public record Word(String zh, String en) {}

    /** Title and explanation of a rule in both languages. */
    public record Message(String titleZh, String titleEn, Template zh, Template en) {}

    static ExplanationTemplates none() {
        return NONE;
    }

    /** @throws FaultyPackage naming file and line of everything that is wrong */
    static ExplanationTemplates parse(String text, String file) {
        return PackageYaml.read(() -> {
            YamlDocument document = YamlDocument.parse(text, file);
            Map<String, Message> byRule = new LinkedHashMap<>();
            YamlMap rules = document.top().map("rules");
            rules.keysInOrder().forEach(rule -> byRule.put(rule, message(rules.map(rule))));
            Map<String, Word> words = words(document.top().map("words"));
            document.finish();
            return new ExplanationTemplates(Map.copyOf(byRule), words);
        });
    }

    /** Whether a sentence names the value. */
    public boolean name(String value) {
        return byRule.values().stream().anyMatch(message -> message.zh().names().contains(value) || message.en().names().contains(value));
    }

    private static Map<String, Word> words(YamlMap map) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (String code : map.keysInOrder()) {
            YamlMap word = map.map(code);
            String zh = word.required("zh");
            words.put(code, new Word(zh, word.text("en", zh)));
        }
        return Collections.unmodifiableMap(words);
    }

    private static Message message(YamlMap map) {
        YamlMap title = map.map("title");
        String zh = title.required("zh");
        Template sentence = template(map, "zh");
        return new Message(zh, title.text("en", zh), sentence, map.has("en") ? template(map, "en") : sentence);
    }

    private static Template template(YamlMap map, String language) {
        try {
            return Template.parse(map.required(language));
        } catch (IllegalArgumentException e) {
            map.wrong(language, Sentence.of(e));
            return Template.parse("");
        }
    }

    public @Nullable Message of(String rule) {
        return byRule.get(rule);
    }

    /** The code in both languages, or null if the package has no word for it. */
    public @Nullable Word word(String code) {
        return words.get(code);
    }

    /** The codes that begin so, in the order in which the package words them. */
    public List<String> codes(String beginning) {
        return words.keySet().stream().filter(code -> code.startsWith(beginning)).toList();
    }

    public Set<String> rules() {
        return byRule.keySet();
    }

    /** The rules of the given ones that have no message. */
    public List<String> missing(Set<String> rules) {
        return rules.stream().filter(rule -> !byRule.containsKey(rule)).sorted().toList();
    }
}
