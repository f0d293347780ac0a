package org.mingjing.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a person is spoken to in, by what they or their machine ask for. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            zh                                   | ZH
            zh-CN                                | ZH
            zh-Hans                              | ZH
            zh-Hant-TW                           | ZH
            ZH-cn,zh;q=0.9,en;q=0.8              | ZH
            en                                   | EN
            en-GB,en;q=0.9                       | EN
            EN-us                                | EN
            en;q=0.4, zh;q=0.5                   | ZH
            zh;q=0.1, en;q=0.2                   | EN
            fr, en;q=0.5                         | EN
            fr, *;q=0.5                          | ZH
            *                                    | ZH
            *, zh;q=0                            | EN
            zh;q=0, en                           | EN
            en;q=0, *;q=0.1                      | ZH
            fr                                   | ZH
            fr-FR, de                            | ZH
            ''                                   | ZH
            ;;;                                  | ZH
            en;q=two                             | ZH
            """)
    void a_header_asks_for_a_language_by_weights(String header, Language expected) {
        assertThat(Language.accepted(header, Language.ZH)).isEqualTo(expected);
    }

    @Test
    void who_asks_for_nothing_that_is_spoken_gets_what_the_service_speaks() {
        assertThat(Language.accepted("", Language.EN)).isEqualTo(Language.EN);
        assertThat(Language.accepted("fr", Language.EN)).isEqualTo(Language.EN);
        assertThat(Language.accepted("*", Language.EN)).isEqualTo(Language.EN);
        assertThat(Language.accepted("*, en;q=0", Language.EN)).isEqualTo(Language.ZH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            zh-CN | -       | -           | ZH
            zh-TW | -       | -           | ZH
            en-US | -       | -           | EN
            en-GB | -       | zh_CN.UTF-8 | EN
            tr-TR | -       | -           | ZH
            en    | -       | -           | ZH
            en    | -       | C           | ZH
            en    | -       | POSIX       | ZH
            en    | -       | C.UTF-8     | ZH
            en    | -       | en_US.UTF-8 | EN
            en    | -       | en          | EN
            en    | C       | en_US.UTF-8 | ZH
            en    | zh_CN   | en_US.UTF-8 | ZH
            en    | en_GB   | zh_CN.UTF-8 | EN
            und   | -       | en_US.UTF-8 | EN
            und   | -       | -           | ZH
            """)
    void a_machine_names_a_language_or_none(String locale, String lcAll, String lang, Language expected) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LC_ALL", lcAll);
        environment.put("LANG", lang);

        assertThat(Language.ofMachine(Locale.forLanguageTag(locale), environment::get)).isEqualTo(expected);
    }

    @Test
    void only_two_codes_are_known() {
        assertThat(Language.ofCode("zh")).contains(Language.ZH);
        assertThat(Language.ofCode("EN")).contains(Language.EN);
        assertThat(Language.ofCode("fr")).isEmpty();
        assertThat(Language.ofCode("")).isEmpty();
    }
}
