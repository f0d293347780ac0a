package org.mingjing.assess;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.rules.Messages.Message;
import org.mingjing.rules.RulePackage;

/** A finding in sentences, Chinese and English, from the package's templates and the measured values. */
public record Explanation(String titleZh, String titleEn, String zh, String en) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** The rule's own id stands in where the package has no message for it. */
    public static Explanation of(RulePackage rules, Finding finding) {
        Message message = rules.messages().of(finding.rule());
        if (message == null) {
            return new Explanation(finding.rule(), finding.rule(), finding.basis(), finding.basis());
        }
        Map<String, String> values = new TreeMap<>(finding.measures());
        values.put("basis", finding.basis());
        values.put("node", finding.node());
        values.put("at", shown(finding.at(), rules));
        values.put("due", finding.due() == null ? "" : shown(finding.due(), rules));
        values.put(finding.level().code(), "1");
        values.put(finding.near() ? "near" : "past", "1");
        return new Explanation(message.titleZh(), message.titleEn(), message.zh().fill(values), message.en().fill(values));
    }

    private static String shown(Instant instant, RulePackage rules) {
        return SHOWN.format(instant.atZone(rules.manifest().timeZone()));
    }
}
