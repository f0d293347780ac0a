package org.mingjing.texts;

/**
 * A text that is recorded as it is, byte for byte and for good, so that it stands in code and not in a message file; with the sentence
 * that says it to people.
 *
 * @param text in English, as it is recorded
 * @param sentence the same in any language
 */
public record RecordedText(String text, Sentence sentence) {

    /** Nothing to record. */
    public static final RecordedText NOTHING = asItIs("");

    /** A text of somebody else's, which is the same in all languages. */
    public static RecordedText asItIs(String text) {
        return new RecordedText(text, Sentence.asItIs(text));
    }

    /** What the message of the key says. @param arguments what its parameters hold */
    public static RecordedText of(String text, String key, Object... arguments) {
        return new RecordedText(text, Sentence.of(key, arguments));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** In English the text as it is recorded, in other languages the sentence. */
    public String in(Language language) {
        return language == Language.EN ? text : sentence.in(language);
    }
}
