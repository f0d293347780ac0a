package org.mingjing.cli;

import java.util.Locale;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/** Finds the language of a run, before anything is said: that of {@code --lang}, else that of the machine, else Chinese. */
final class ChosenLanguage {

    static final String OPTION = "--lang";

    private static final String UNKNOWN = "cli.language-unknown";

    private ChosenLanguage() {}

    /** No language of ours; there is none to say so in, so that it is said in both. */
    static final class Unknown extends WrongInput {

        private static final long serialVersionUID = 1L;

        Unknown(String given) {
            super(Sentence.of(UNKNOWN, given));
        }
    }

    /**
     * The language of a command line; if it is given again, as behind an alias, the last one. The only place where the machine is
     * asked for its own.
     *
     * @throws Unknown if another one than zh or en is asked for
     */
    static Language of(String... arguments) {
        for (int i = arguments.length - 1; i >= 0; i--) {
            String argument = arguments[i];
            if (argument.startsWith(OPTION + "=")) {
                return known(argument.substring(OPTION.length() + 1));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.length) {
                return known(arguments[i + 1]);
            }
        }
        return Language.ofMachine(Locale.getDefault(), System::getenv);
    }

    private static Language known(String given) {
        return Language.ofCode(given).orElseThrow(() -> new Unknown(given));
    }
}
