package org.mingjing.texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A language in which people are told things. Chinese is spoken where nobody asked for another one. */
public enum Language {

    ZH("zh", Locale.SIMPLIFIED_CHINESE, "、", ""),
    EN("en", Locale.ENGLISH, ", ", " ");

    private final String code;
    private final Locale locale;
    private final String betweenItems;
    private final String betweenSentences;

    Language(String code, Locale locale, String betweenItems, String betweenSentences) {
        this.code = code;
        this.locale = locale;
        this.betweenItems = betweenItems;
        this.betweenSentences = betweenSentences;
    }

    /** As it is asked for: {@code zh} or {@code en}. */
    public String code() {
        return code;
    }

    /** The language tag (BCP 47), as headers name it: {@code zh-CN} or {@code en}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }

    /** The end of the names of its message files: {@code zh_CN} or {@code en}. */
    String fileSuffix() {
        return locale.toString();
    }

    String betweenItems() {
        return betweenItems;
    }

    String betweenSentences() {
        return betweenSentences;
    }

    /** The language of exactly this code, in letters of any case. */
    public static Optional<Language> ofCode(String code) {
        return List.of(values()).stream().filter(language -> language.code.equalsIgnoreCase(code)).findFirst();
    }

    /**
     * The language of a machine. Java makes English without a country of the locale C or POSIX, which is none; what is named in the
     * environment says more then, even if the machine does not have it.
     *
     * @param locale as Java found it
     * @param environment gives the value of a variable, null if it is not set
     * @return Chinese if the machine names no language, or one that is neither
     */
    public static Language ofMachine(Locale locale, UnaryOperator<String> environment) {
        if (!locale.getLanguage().isEmpty() && !locale.equals(Locale.ENGLISH)) {
            return ofTag(locale.getLanguage());
        }
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.apply(name);
            if (value != null && !value.isBlank()) {
                String tag = value.split("[._@-]", 2)[0].strip();
                return tag.equals("C") || tag.equals("POSIX") ? ZH : ofTag(tag);
            }
        }
        return ZH;
    }

    private static Language ofTag(String language) {
        return language.equalsIgnoreCase(EN.code) ? EN : ZH;
    }

    /**
     * The language that a header {@code Accept-Language} asks for most, by its weights.
     *
     * @param header empty if there is none
     * @param otherwise if none of the two is asked for, or the header cannot be read
     */
    public static Language accepted(String header, Language otherwise) {
        List<Locale.LanguageRange> ranges;
        try {
            ranges = header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
        List<Language> refused = ranges.stream().filter(range -> range.getWeight() == 0).flatMap(range -> of(range).stream()).toList();
        for (Locale.LanguageRange range : ranges) {
            Language asked = range.getRange().equals("*") ? any(otherwise, refused) : of(range).orElse(null);
            if (asked != null && range.getWeight() > 0) {
                return asked;
            }
        }
        return otherwise;
    }

    private static Language any(Language otherwise, List<Language> refused) {
        return refused.contains(otherwise) ? otherwise == ZH ? EN : ZH : otherwise;
    }

    private static Optional<Language> of(Locale.LanguageRange range) {
        return ofCode(range.getRange().split("-", 2)[0]);
    }
}
