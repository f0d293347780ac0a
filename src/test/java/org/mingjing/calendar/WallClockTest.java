package org.mingjing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {

    private static final long YEAR_1900 = Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR_2100 = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "+08:00", "Asia/Kolkata", "Europe/Amsterdam", "America/St_Johns", "Pacific/Apia"})
    void local_time_is_that_of_the_platform_where_it_comes_only_once(String zone) {
        ZoneId id = ZoneId.of(zone);
        WallClock clock = new WallClock(id);
        Random random = new Random(zone.hashCode());
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(YEAR_1900, YEAR_2100));
            LocalDateTime local = LocalDateTime.ofInstant(instant, id);
            if (id.getRules().getTransition(local) == null) {
                long wall = local.toInstant(ZoneOffset.UTC).toEpochMilli();
                assertThat(clock.at(instant)).as("%s in %s", instant, zone).isEqualTo(wall);
                assertThat(clock.firstInstantAt(wall)).as("%s in %s", local, zone).isEqualTo(instant);
            }
        }
    }
}
