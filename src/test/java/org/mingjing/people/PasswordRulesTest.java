package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long passwords that nobody would try first are taken, of whatever characters. */
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new PeopleSettings.Passwords(15, 64, 64, 1, 1));

    @ParameterizedTest
    @ValueSource(strings = {"four wet dogs run", "春江潮水连海平海上明月共潮生", "k3T!k3T?z9)q2(w8", "wei li and a wide river"})
    void a_good_one_is_taken(String password) {
        assertThatCode(() -> rules.require("wei", password.length() < 15 ? password + "滟滟随波" : password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            too short               | characters
            weiweiweiweiwei         | name of the account
            WEIWEIWEIwei12345       | name of the account
            aaaaaaaaaaaaaaaaaaaa    | too simple
            abababababababababab    | too simple
            password12345678        | too simple
            PasswordPassword        | too simple
            1234567890123456        | too simple
            qwertyuiopqwertyuiop    | too simple
            mingjingmingjing!       | too simple
            """)
    void a_bad_one_is_told_why(String password, String why) {
        assertThatThrownBy(() -> rules.require("wei", password)).hasMessageContaining(why);
    }

    @Test
    void one_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> rules.require("wei", "abcdefg ".repeat(9))).hasMessageContaining("at most 64");
    }
}
