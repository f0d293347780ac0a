package org.mingjing.author;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjing.assess.Finding;
import org.mingjing.assess.Responsible;
import org.mingjing.texts.Sentence;

/**
 * A finding that must be there, for instance {@code XK42-DECISION red at 2024-04-02 00:00 due 2024-04-01 on decision by
 * wang}. What the line does not name is not compared.
 */
record ExpectedFinding(int line, String text, Map<String, String> aspects) {

    /** @throws UnreadableLine with a sentence */
    static ExpectedFinding read(int line, String text, ZoneId zone) {
        LineWords words = new LineWords(text, zone);
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("rule", words.take(Sentence.of("author.part-rule")));
        aspects.put("level", words.take(Sentence.of("author.part-level")));
        while (!words.isEmpty()) {
            aspect(words, aspects);
        }
        return new ExpectedFinding(line, text, aspects);
    }

    private static void aspect(LineWords words, Map<String, String> aspects) {
        String name = words.take(Sentence.of("author.part-next"));
        switch (name) {
            case "kind", "nature" -> aspects.put(name, words.take(Sentence.of("author.part-" + name)));
            case "points" -> aspects.put(name, String.valueOf(words.number(Sentence.of("author.part-points"))));
            case "at" -> aspects.put(name, words.moment().toString());
            case "due" -> aspects.put(name, words.momentOrEndOfDay().toString());
            case "undue" -> aspects.put("due", "");
            case "on" -> aspects.put(name, words.take(Sentence.of("author.part-node-of-finding")));
            case "post", "department" -> aspects.put(name, words.take(Sentence.of("author.part-" + name)).replace("nobody", ""));
            case "by" -> aspects.put(name, words.take(Sentence.of("author.part-official")).replace("nobody", ""));
            case "shared" -> {
                words.takeIf("by");
                aspects.put(name, words.take(Sentence.of("author.part-officials")).replace("nobody", ""));
            }
            default -> throw new UnreadableLine(Sentence.of("author.finding-form", name));
        }
    }

    boolean matches(Finding finding) {
        return aspects.entrySet().stream().allMatch(aspect -> aspect.getValue().equals(value(aspect.getKey(), finding)));
    }

    private static String value(String aspect, Finding finding) {
        return switch (aspect) {
            case "rule" -> finding.rule();
            case "level" -> finding.level().code();
            case "kind" -> finding.kind().code();
            case "nature" -> finding.nature().code();
            case "points" -> plain(finding.points());
            case "at" -> finding.at().toString();
            case "due" -> finding.due() == null ? "" : finding.due().toString();
            case "on" -> finding.node();
            case "by" -> finding.owner().official();
            case "post" -> finding.owner().post();
            case "department" -> finding.owner().department();
            default -> sharers(finding);
        };
    }

    private static String plain(BigDecimal points) {
        return points.toPlainString();
    }

    private static String sharers(Finding finding) {
        return finding.responsible().stream().skip(1).map(Responsible::official).collect(Collectors.joining(","));
    }

    /** The whole finding as such a line. */
    static String line(Finding finding, ZoneId zone) {
        String by = finding.owner().official();
        String sharers = sharers(finding);
        return finding.rule() + " " + finding.level().code() + " kind " + finding.kind().code() + " nature "
                + finding.nature().code() + " points " + plain(finding.points()) + " at " + Moments.shown(finding.at(), zone)
                + (finding.due() == null ? " undue" : " due " + Moments.dueShown(finding.due(), zone))
                + (finding.node().isEmpty() ? "" : " on " + finding.node()) + " by " + (by.isEmpty() ? "nobody" : by)
                + part("post", finding.owner().post()) + part("department", finding.owner().department())
                + (sharers.isEmpty() ? "" : " shared by " + sharers);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : " " + name + " " + (value.contains(" ") ? "'" + value + "'" : value);
    }
}
