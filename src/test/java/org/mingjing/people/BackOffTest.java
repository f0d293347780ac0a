package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Each attempt beyond those that are free must be waited for, and twice as long each time. */
class BackOffTest {

    private static final BackOff.Key NAME = new BackOff.Key("name li", 3);
    private static final BackOff.Key ADDRESS = new BackOff.Key("address a", 5);

    private long seconds = 1_000;
    private final BackOff backOff = new BackOff(new PeopleSettings.Attempts(3, 5, 60, 600), () -> TimeUnit.SECONDS.toNanos(seconds));

    private long attempt(BackOff.Key... keys) {
        return backOff.begin(List.of(keys));
    }

    @Test
    void a_few_are_free_and_then_the_wait_doubles_up_to_its_bound() {
        assertThat(attempt(NAME)).isZero();
        assertThat(attempt(NAME)).isZero();
        assertThat(attempt(NAME)).isZero();
        long before = 0;
        for (int i = 0; i < 12; i++) {
            long wait = attempt(NAME);
            assertThat(wait).isGreaterThan(before == 61 ? 60 : before).isLessThanOrEqualTo(61);
            before = wait;
            seconds += wait;
            assertThat(attempt(NAME)).isZero();
        }
        assertThat(before).isEqualTo(61);
    }

    @Test
    void who_does_not_wait_is_not_counted_and_waits_no_longer_for_it() {
        for (int i = 0; i < 3; i++) {
            attempt(NAME);
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(attempt(NAME)).isEqualTo(2);
        }
        seconds += 2;
        assertThat(attempt(NAME)).isZero();
    }

    @Test
    void success_forgets_what_was_counted_and_time_does_too() {
        for (int i = 0; i < 3; i++) {
            attempt(NAME);
        }
        backOff.succeeded(List.of(NAME));
        assertThat(attempt(NAME)).isZero();
        attempt(NAME);
        attempt(NAME);
        assertThat(attempt(NAME)).isPositive();
        seconds += 601;
        assertThat(attempt(NAME)).isZero();
    }

    @Test
    void many_names_from_one_address_are_bounded_and_one_success_does_not_free_it() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(new BackOff.Key("name " + i, 3), ADDRESS)).isZero();
        }
        assertThat(attempt(new BackOff.Key("name x", 3), ADDRESS)).isPositive();
        backOff.takeBack(ADDRESS);
        assertThat(attempt(new BackOff.Key("name y", 3), ADDRESS)).isZero();
        assertThat(attempt(new BackOff.Key("name z", 3), ADDRESS)).isPositive();
        assertThat(attempt(new BackOff.Key("name z", 3), new BackOff.Key("address b", 5))).as("from elsewhere").isZero();
    }
}
