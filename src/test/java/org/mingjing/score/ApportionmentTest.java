package org.mingjing.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The largest-remainder method. */
class ApportionmentTest {

    @Test
    void the_unit_that_remains_goes_to_the_largest_remainder() {
        assertThat(Apportionment.of(decimal("1.00"), decimals("1", "5", "1"))).isEqualTo(decimals("0.14", "0.72", "0.14"));
    }

    @Test
    void of_equal_remainders_the_first_is_served_first() {
        assertThat(Apportionment.of(decimal("0.02"), decimals("1", "1", "1"))).isEqualTo(decimals("0.01", "0.01", "0.00"));
    }

    @Test
    void a_negative_weight_gets_a_negative_share() {
        assertThat(Apportionment.of(decimal("1.0"), decimals("3", "-1"))).isEqualTo(decimals("1.5", "-0.5"));
    }

    @Test
    void nothing_is_divided_into_nothings() {
        assertThat(Apportionment.of(decimal("0.00"), decimals("0", "0"))).isEqualTo(decimals("0.00", "0.00"));
    }

    @Test
    void something_cannot_be_divided_by_no_weight() {
        assertThatThrownBy(() -> Apportionment.of(decimal("1.00"), decimals("0")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
