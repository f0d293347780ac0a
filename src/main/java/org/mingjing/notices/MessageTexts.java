package org.mingjing.notices;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjing.texts.Sentence;

/** Messages as texts: by the template of the channel, or in the words of the house. */
final class MessageTexts {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private MessageTexts() {}

    /** What it is about, without case or person. */
    static String subject(Message message) {
        return message.isDigest() ? Sentence.of("notices.subject-several", message.notices().size()).in(message.language())
                : Sentence.of("notices.subject", message.first().word("level"), message.first().word("act")).in(message.language());
    }

    /** Each notice by the template, or in the words of the house if that is "". */
    static List<String> each(String template, Message message) {
        return message.notices().stream().map(notice -> template.isBlank() ? standard(notice, message) : filled(template, notice.words(), text -> text))
                .toList();
    }

    private static String standard(Notice notice, Message message) {
        Sentence due = notice.word("due").isEmpty() ? Sentence.NOTHING : Sentence.of("notices.until", notice.word("due"));
        Sentence link = notice.word("link").isEmpty() ? Sentence.NOTHING : Sentence.of("notices.link", notice.word("link"));
        return Sentence.of("notices.text", notice.word("level"), notice.word("act"), notice.word("title"), notice.word("case"), notice.word("department"),
                notice.word("state"), due, link).in(message.language());
    }

    /** In so many characters as one message over the air has. */
    static String brief(Message message, int charsMax) {
        Notice first = message.first();
        String text = message.isDigest() ? Sentence.of("notices.brief-several", message.notices().size()).in(message.language())
                : Sentence.of(first.word("due").isEmpty() ? "notices.brief" : "notices.brief-due", first.word("level"), first.word("act"),
                        first.word("case"), first.word("due")).in(message.language());
        return text.codePoints().limit(charsMax).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** A template with the words in it; a name that there is none of is left as it stands. @param escaped makes a word fit where it stands */
    static String filled(String template, Map<String, String> words, UnaryOperator<String> escaped) {
        Matcher names = NAME.matcher(template);
        return names.replaceAll(name -> Matcher.quoteReplacement(words.containsKey(name.group(1)) ? escaped.apply(words.get(name.group(1))) : name.group()));
    }
}
