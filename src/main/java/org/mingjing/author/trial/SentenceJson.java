package org.mingjing.author.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import tools.jackson.databind.JsonNode;

/** A sentence in an answer, which is put into words only where the person is known. */
final class SentenceJson {

    private static final String KEY = "key";
    private static final String ARGUMENTS = "arguments";
    private static final int ARGUMENTS_MAX = 10_000;

    private SentenceJson() {}

    static Map<String, Object> of(Sentence sentence) {
        return Map.of(KEY, sentence.key(), ARGUMENTS, sentence.arguments().stream().map(SentenceJson::argument).toList());
    }

    private static Object argument(Object argument) {
        return argument instanceof Sentence sentence ? of(sentence)
                : argument instanceof List<?> list ? list.stream().map(SentenceJson::argument).toList()
                : argument instanceof Number ? argument : argument.toString();
    }

    /** @throws TrialFailed if it is no sentence that can be put into words in every language */
    static Sentence read(JsonNode tree) {
        Sentence sentence = sentence(tree);
        try {
            for (Language language : Language.values()) {
                sentence.in(language);
            }
            return sentence;
        } catch (RuntimeException e) {
            throw TrialJson.unreadable();
        }
    }

    private static Sentence sentence(JsonNode tree) {
        return new Sentence(TrialJson.text(tree, KEY), arguments(tree.path(ARGUMENTS)));
    }

    private static List<Object> arguments(JsonNode list) {
        if (!list.isArray() || list.size() > ARGUMENTS_MAX) {
            throw TrialJson.unreadable();
        }
        List<Object> arguments = new ArrayList<>();
        list.forEach(item -> arguments.add(argument(item)));
        return arguments;
    }

    private static Object argument(JsonNode tree) {
        if (tree.isString()) {
            return TrialJson.printable(tree.stringValue());
        }
        if (tree.isIntegralNumber() && tree.canConvertToLong()) {
            return tree.longValue();
        }
        if (tree.isNumber()) {
            return tree.decimalValue();
        }
        return tree.isArray() ? arguments(tree) : sentence(tree);
    }
}
