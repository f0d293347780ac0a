package org.mingjing.warn;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.rules.ExplanationTemplates.Message;
import org.mingjing.rules.PackageShelf;
import org.mingjing.rules.RulePackage;

/** What rules say to people, to be looked through. */
final class RuleWordings {

    private RuleWordings() {}

    /** The rules in whose title or sentence the text stands, in either language; measured values are no part of that. */
    static Set<String> saying(String text, PackageShelf shelf) {
        String part = text.toLowerCase(Locale.ROOT);
        Set<String> rules = new TreeSet<>();
        for (RulePackage one : shelf.all()) {
            one.messages().rules().forEach(rule -> {
                Message message = one.messages().of(rule);
                if (message != null && says(message, part)) {
                    rules.add(rule);
                }
            });
        }
        return rules;
    }

    private static boolean says(Message message, String part) {
        return message.titleZh().toLowerCase(Locale.ROOT).contains(part) || message.titleEn().toLowerCase(Locale.ROOT).contains(part)
                || message.zh().says(part) || message.en().says(part);
    }
}
