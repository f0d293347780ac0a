package org.mingjing.texts;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a name may be made of. A name is copied into code that an engine generates, into file names, keys and sentences;
 * it is safe in all of them, because it holds none of the signs that mean something in any of them.
 */
public final class Names {

    /** The longest name in characters. */
    public static final int CHARACTERS_MAX = 100;

    private static final String SIGNS = "-_.,:/()+%#&·、，。；：（）《》〈〉—～×＋％／－";

    private static final Sentence MADE_OF = Sentence.of("texts.name-made-of", String.join(" ", SIGNS.split("")));

    /** Scripts that are written together in one text; any other is written alone, so that no letter passes for another. */
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED,
            UnicodeScript.HAN, UnicodeScript.BOPOMOFO, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private Names() {}

    /**
     * What is wrong with a name that people read, such as that of a rule or a table.
     *
     * @param what what it is, such as that of the message {@code texts.name-of-rule}
     * @return a sentence, empty if the name can be used
     */
    public static Optional<Sentence> unfit(Sentence what, String name) {
        if (name.isEmpty()) {
            return Optional.of(Sentence.of("texts.name-empty", what));
        }
        if (name.codePointCount(0, name.length()) > CHARACTERS_MAX) {
            return Optional.of(Sentence.of("texts.name-long", what, CHARACTERS_MAX));
        }
        Optional<Integer> sign = name.codePoints().boxed().filter(character -> !fits(character)).findFirst();
        if (sign.isPresent()) {
            return Optional.of(Sentence.of("texts.name-sign", what, Characters.shown(sign.get()), MADE_OF));
        }
        if (!name.equals(name.strip()) || name.contains("  ")) {
            return Optional.of(Sentence.of("texts.name-spaces", what, MADE_OF));
        }
        return unfitLetters(what, name);
    }

    private static Optional<Sentence> unfitLetters(Sentence what, String name) {
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            return Optional.of(Sentence.of("texts.name-letter-in-parts", what));
        }
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints().forEach(character -> scripts.add(UnicodeScript.of(character)));
        scripts.removeAll(EAST_ASIAN);
        return scripts.size() > 1
                ? Optional.of(Sentence.of("texts.name-scripts", what, named(scripts)))
                : Optional.empty();
    }

    /** As {@link #unfit(Sentence, String)}, in English. */
    public static Optional<String> unfit(String what, String name) {
        return unfit(Sentence.asItIs(what), name).map(Sentence::toString);
    }

    private static boolean fits(int character) {
        return character == ' ' || SIGNS.indexOf(character) >= 0 || isLetterOrDigit(character);
    }

    private static Sentence named(Collection<Character.UnicodeScript> scripts) {
        return scripts.stream().map(script -> Sentence.asItIs(script.name()))
                .reduce((all, next) -> Sentence.of("texts.and", all, next)).orElse(Sentence.NOTHING);
    }

    /** Whether it is a letter or a digit that is not another one in disguise, such as a full-width or a bold one. */
    public static boolean isLetterOrDigit(int character) {
        if (character < 0x80) {
            return character >= '0' && character <= '9' || isLatinLetter(character);
        }
        // The zero of Chinese numbers is a letter to every reader and none to Unicode.
        return (Character.isLetter(character) || character == '〇')
                && Normalizer.isNormalized(Character.toString(character), Normalizer.Form.NFKC);
    }

    private static boolean isLatinLetter(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    /** A name as a sentence can show it, whatever it holds: cut short, and without what cannot be seen. */
    public static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(CHARACTERS_MAX).forEach(character -> shown.append(
                character == ' ' || Characters.shown(character).startsWith("'") ? Character.toString(character) : "�"));
        return name.codePointCount(0, name.length()) > CHARACTERS_MAX ? shown + "…" : shown.toString();
    }
}
