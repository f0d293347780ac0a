package org.mingjing.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("Send Fine", "acceptance", "asOf", "receipt", "受理");

    @Test
    void a_slip_of_the_pen_is_near() {
        assertThat(NearestName.of("aceptance", KNOWN)).contains("acceptance");
        assertThat(NearestName.of("reciept", KNOWN)).contains("receipt");
        assertThat(NearestName.of("Sned Fines", KNOWN)).contains("Send Fine");
    }

    @Test
    void capitals_blanks_and_signs_do_not_count() {
        assertThat(NearestName.of("as_of", KNOWN)).contains("asOf");
        assertThat(NearestName.of("SEND-FINE", KNOWN)).contains("Send Fine");
    }

    @Test
    void another_word_is_not_near() {
        assertThat(NearestName.of("payment", KNOWN)).isEmpty();
        assertThat(NearestName.of("办结告知", KNOWN)).isEmpty();
        assertThat(NearestName.of("", List.of("receipt"))).isEmpty();
        assertThat(NearestName.of("receipt", List.of())).isEmpty();
    }

    @Test
    void of_equally_near_names_the_first_is_meant() {
        assertThat(NearestName.of("nodex", List.of("nodez", "nodey"))).contains("nodey");
    }

    @Test
    void a_name_of_signs_alone_is_compared_as_it_is() {
        assertThat(NearestName.of("--", List.of("-", "receipt"))).contains("-");
    }

    @Test
    void a_name_too_long_for_a_slip_is_not_compared() {
        assertThat(NearestName.of("a".repeat(101), List.of("a".repeat(100)))).isEmpty();
    }
}
