package org.mingjing.assess;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.rules.ExplanationTemplates.Message;
import org.mingjing.rules.ExplanationTemplates.Word;
import org.mingjing.rules.RulePackage;

/** A finding in sentences, Chinese and English, from the package's templates and the measured values. */
public record Explanation(String titleZh, String titleEn, String zh, String en) {

    /** What every message can name beside the values of its own finding. */
    public static final List<String> NAMES = List.of("basis", "node", "at", "due", Level.REMINDER.code(), Level.YELLOW.code(),
            Level.RED.code(), "near", "past");

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String BETWEEN_CODES = ", ";

    /** The rule's own id stands in where the package has no message for it. */
    public static Explanation of(RulePackage rules, Finding finding) {
        Message message = rules.messages().of(finding.rule());
        if (message == null) {
            return new Explanation(finding.rule(), finding.rule(), finding.basis(), finding.basis());
        }
        Map<String, String> values = values(rules, finding);
        return new Explanation(message.titleZh(), message.titleEn(),
                message.zh().fill(translated(values, rules, Word::zh, "、")),
                message.en().fill(translated(values, rules, Word::en, BETWEEN_CODES)));
    }

    private static Map<String, String> values(RulePackage rules, Finding finding) {
        Map<String, String> values = new TreeMap<>(finding.measuredValues());
        values.put("basis", finding.basis());
        values.put("node", finding.node());
        values.put("at", shown(finding.at(), rules));
        values.put("due", finding.due() == null ? values.getOrDefault("due", "") : shown(finding.due(), rules));
        values.put(finding.level().code(), "1");
        values.put(finding.near() ? "near" : "past", "1");
        return values;
    }

    private static String shown(Instant instant, RulePackage rules) {
        return SHOWN.format(instant.atZone(rules.manifest().timeZone()));
    }

    private static Map<String, String> translated(
            Map<String, String> values, RulePackage rules, Function<Word, String> language, String between) {
        Map<String, String> out = new TreeMap<>();
        values.forEach((name, value) -> out.put(name, Arrays.stream(value.split(BETWEEN_CODES, -1))
                .map(code -> rules.messages().word(code) == null ? code : language.apply(rules.messages().word(code)))
                .collect(Collectors.joining(between))));
        return out;
    }
}
