package org.mingjing.texts;

import java.math.BigDecimal;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts a sentence into words. A message is a pattern of {@link MessageFormat} with three differences that keep it plain to write: an
 * apostrophe is an apostrophe; a parameter without a format is shown as it is, so that a year or a line is never grouped; and the
 * language decides how a list is joined.
 */
final class Wording {

    private Wording() {}

    static String of(Sentence sentence, Language language) {
        return switch (sentence.key()) {
            case Sentence.AS_IT_IS -> String.valueOf(shown(sentence.arguments().get(0), language));
            case Sentence.IN_A_ROW -> inARow((List<?>) sentence.arguments().get(0), language);
            case Sentence.ALREADY_SAID -> String.valueOf(sentence.arguments().get(language.ordinal()));
            case Sentence.LINES -> ((List<?>) sentence.arguments().get(0)).stream().map(line -> String.valueOf(shown(line, language)))
                    .collect(Collectors.joining("\n"));
            case Sentence.ENDED -> ended(String.valueOf(shown(sentence.arguments().get(0), language)), language);
            default -> filled(Messages.text(sentence.key(), language), sentence.arguments(), language);
        };
    }

    // Among Chinese words may stand what was said in English.
    private static String ended(String text, Language language) {
        boolean chinese = language == Language.ZH && text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        return text.endsWith(".") || text.endsWith("。") ? text : text + (chinese ? "。" : ".");
    }

    private static String inARow(List<?> sentences, Language language) {
        StringBuilder row = new StringBuilder();
        for (Object sentence : sentences) {
            // After a sentence that is not in this language its own blank stands.
            boolean foreign = !row.isEmpty() && row.charAt(row.length() - 1) < 0x80;
            row.append(row.isEmpty() ? "" : foreign ? " " : language.betweenSentences()).append(shown(sentence, language));
        }
        return row.toString();
    }

    /** The pattern with its parameters filled in. */
    static String filled(String pattern, List<Object> arguments, Language language) {
        MessageFormat format = format(pattern, language);
        Format[] formats = format.getFormats();
        for (int i = 0; i < formats.length; i++) {
            if (formats[i] == null) {
                format.setFormat(i, new Plain());
            }
        }
        return format.format(arguments.stream().map(argument -> shown(argument, language)).toArray(), new StringBuffer(), null).toString();
    }

    static MessageFormat format(String pattern, Language language) {
        return new MessageFormat(pattern.replace("'", "''"), language.locale());
    }

    // Numbers stay numbers, for a pattern may group them or choose by them.
    private static Object shown(Object argument, Language language) {
        if (argument instanceof Sentence sentence) {
            return sentence.in(language);
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(item -> new Plain().format(shown(item, language)))
                    .collect(Collectors.joining(language.betweenItems()));
        }
        return argument instanceof Number ? argument : argument.toString();
    }

    /** Shows texts and numbers as they are. */
    private static final class Plain extends Format {

        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(Object argument, StringBuffer to, FieldPosition position) {
            return to.append(argument instanceof BigDecimal decimal ? decimal.toPlainString() : argument.toString());
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException();
        }
    }
}
