package org.mingjing.people;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.texts.WrongInput;

/** Which passwords people may choose (NIST SP 800-63B): long ones that nobody would try first; of which characters is up to them. */
final class PasswordRules {

    private static final String FILE = "/people/common-passwords.txt";
    private static final int DIFFERENT_CHARS_MIN = 5;

    private final PeopleSettings.Passwords settings;
    private final Set<String> common = common();

    PasswordRules(PeopleSettings.Passwords settings) {
        this.settings = settings;
    }

    /** @throws IllegalArgumentException with a sentence that says why the password is not taken */
    void require(String account, String password) {
        long chars = password.codePoints().count();
        if (chars < settings.charsMin() || chars > settings.charsMax()) {
            throw WrongInput.of("people.password-length", settings.charsMin(), settings.charsMax());
        }
        String plain = password.toLowerCase(Locale.ROOT);
        // A name that is repeated is as easy to try as the name.
        if (plain.replace(account, "").codePoints().count() * 2 <= chars) {
            throw WrongInput.of("people.password-is-name");
        }
        if (password.codePoints().distinct().count() < DIFFERENT_CHARS_MIN || common.stream().anyMatch(word -> isMadeOf(plain, word))) {
            throw WrongInput.of("people.password-common");
        }
    }

    private static boolean isMadeOf(String password, String word) {
        return password.replace(word, "").codePoints().count() * 2 <= password.codePoints().count();
    }

    private static Set<String> common() {
        try (InputStream in = PasswordRules.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file " + FILE + " cannot be read", e);
        }
    }
}
