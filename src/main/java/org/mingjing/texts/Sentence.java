package org.mingjing.texts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What is to be said to a person, before it is said in a language: which message, and what its parameters hold. It is put into
 * words where the person is known, by {@link #in}.
 *
 * @param key room and name of the message, such as {@code ingest.header-twice}: that of the name {@code header-twice} in
 *     {@code messages/ingest_en.properties} and {@code messages/ingest_zh_CN.properties}
 * @param arguments what its parameters hold, from {0} on: texts, numbers, instants, days, sentences, and lists of these
 */
public record Sentence(String key, List<Object> arguments) {

    static final String AS_IT_IS = "as-it-is";
    static final String IN_A_ROW = "in-a-row";
    static final String ALREADY_SAID = "already-said";
    static final String LINES = "lines";
    static final String ENDED = "ended";

    /** Nothing to say. */
    public static final Sentence NOTHING = asItIs("");

    /** Anything that is none of the types above is taken as the text that it shows itself as. */
    public Sentence {
        arguments = arguments.stream().map(Sentence::known).toList();
    }

    /** The message of the key. @param arguments what its parameters hold */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Arrays.asList(arguments));
    }

    /** A text that is the same in all languages: a name, what was recorded, or what a room says that speaks one language only. */
    public static Sentence asItIs(String text) {
        return of(AS_IT_IS, text);
    }

    /** What an error says: its sentence if it has one, else its message. */
    public static Sentence of(Throwable e) {
        return e instanceof Told told ? told.sentence() : asItIs(String.valueOf(e.getMessage()));
    }

    /** What another process has said in all languages, in the order of {@link Language}. */
    public static Sentence alreadySaid(List<String> texts) {
        return new Sentence(ALREADY_SAID, List.copyOf(texts));
    }

    /** Several sentences one after the other. */
    public static Sentence inARow(List<Sentence> sentences) {
        return of(IN_A_ROW, sentences);
    }

    /** Several sentences, each on a line of its own. */
    public static Sentence lines(List<Sentence> sentences) {
        return of(LINES, sentences);
    }

    /** The same with a full stop at its end, if it ends in none. */
    public Sentence ended() {
        return of(ENDED, this);
    }

    /** Names, each in quotation marks, as an argument. */
    public static List<Sentence> quoted(Collection<String> names) {
        return names.stream().map(name -> of("texts.quoted", name)).toList();
    }

    /** The sentence in the words of a language. @throws IllegalStateException if there is no such message */
    public String in(Language language) {
        return Wording.of(this, language);
    }

    /** The same, with a sign in place of each character of its texts that nobody can see, as {@link Characters#visible} has it. */
    public Sentence visible() {
        return new Sentence(key, arguments.stream().map(Sentence::visible).toList());
    }

    private static Object visible(Object argument) {
        if (argument instanceof Collection<?> list) {
            return list.stream().map(Sentence::visible).toList();
        }
        return argument instanceof Sentence sentence ? sentence.visible()
                : argument instanceof String text ? Characters.visible(text) : argument;
    }

    /** In English, as the logs have it. */
    @Override
    public String toString() {
        return in(Language.EN);
    }

    private static Object known(Object argument) {
        if (argument instanceof Collection<?> list) {
            return list.stream().map(Sentence::known).toList();
        }
        return argument instanceof Integer || argument instanceof Long || argument instanceof BigDecimal || argument instanceof Double
                || argument instanceof Instant || argument instanceof LocalDate || argument instanceof Sentence
                ? argument : String.valueOf(argument);
    }
}
