package org.mingjing.people;

import java.util.regex.Pattern;
import org.mingjing.texts.WrongInput;

/** Names of accounts: what can be typed on any keyboard, written in an address and told apart by sight. */
final class AccountNames {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    private AccountNames() {}

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** @throws IllegalArgumentException with a sentence, if no account can have the name */
    static void require(String name) {
        if (!isOne(name)) {
            throw WrongInput.of("people.account-name");
        }
    }
}
