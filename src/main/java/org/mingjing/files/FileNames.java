package org.mingjing.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjing.texts.Characters;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/** What a file may be called: a name that is a name on every system and looks like what it is. */
final class FileNames {

    private static final int CHARS_MAX = 120;
    private static final String SIGNS = "/\\:*?\"<>|\n\r\t";
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** The name in the one form in which it is kept. @throws IllegalArgumentException with a sentence if it is none */
    static String sound(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        if (name.isBlank() || name.codePointCount(0, name.length()) > CHARS_MAX) {
            throw WrongInput.of("files.name-length", CHARS_MAX);
        }
        Optional<Characters.Unfit> unfit = Characters.firstUnfit(name);
        if (unfit.isPresent()) {
            throw new WrongInput(Sentence.of("files.name-character", unfit.get().sentence()));
        }
        if (name.chars().anyMatch(sign -> SIGNS.indexOf(sign) >= 0) || !name.equals(name.strip())
                || name.startsWith(".") || name.startsWith("\uFEFF") || name.endsWith(".") || RESERVED.matcher(name).matches()) {
            throw WrongInput.of("files.name-signs", Characters.visible(name));
        }
        return name;
    }

    /** How the name ends, "" if it has no dot. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
