package org.mingjing.screen;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;

/** Signs of a Chinese keyboard that look like those of a program and are not. */
final class FullWidth {

    private static final Pattern SIGN = Pattern.compile("[\uFF01-\uFF5E\u3000\u201C\u201D\u2018\u2019\u3001\u3002]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Map<Character, Character> OTHERS =
            Map.of('\u3000', ' ', '\u201C', '"', '\u201D', '"', '\u2018', '\'', '\u2019', '\'', '\u3001', ',', '\u3002', '.');
    private static final int DISTANCE = 0xFF01 - '!';

    private FullWidth() {}

    /** What to write instead of the first full-width sign outside quotes, empty if there is none. */
    static Optional<Sentence> advice(String text) {
        Matcher sign = SIGN.matcher(QUOTED.matcher(text).replaceAll("\"\""));
        if (!sign.find()) {
            return Optional.empty();
        }
        char wide = sign.group().charAt(0);
        char meant = OTHERS.getOrDefault(wide, (char) (wide - DISTANCE));
        return Optional.of(Sentence.of("screen.full-width", wide, meant));
    }
}
