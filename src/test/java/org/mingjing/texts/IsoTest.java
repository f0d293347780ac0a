package org.mingjing.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants and days as texts: what is read quickly is what the platform would read. */
class IsoTest {

    private static final String DAMAGE = "0123456789 eE.-+:TtZz\u0661";
    private static final String[] GOOD = {"2024-02-29T23:59:59Z", "2024-05-06T09:00:00.123+08:00", "2023-12-31T00:00:00-05:30",
        "2024-05-06T09:00:00.12+08:00", "2024-05-06T09:00+08:00", "2024-05-06T24:00:00Z", "2024-05-06T09:00:00.123456789Z",
        "0000-01-01T00:00:00-18:00", "9999-12-31T23:59:59.999+18:00"};

    @Test
    void a_damaged_instant_is_refused_or_read_as_the_platform_does_it() {
        Random random = new Random(8);
        for (int i = 0; i < 50_000; i++) {
            String text = damaged(GOOD[random.nextInt(GOOD.length)], random);
            assertThat(String.valueOf(Iso.instant(text))).as(text).isEqualTo(platform(text));
        }
    }

    @Test
    void any_instant_is_read_back_from_what_the_platform_writes() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong() % 253_402_300_800_000L / (random.nextBoolean() ? 1 : 50));
            assertThat(Iso.instant(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-05-06", "2024-05-06T09:00:00", "2024-05-06 09:00:00Z", "2024-02-30T09:00:00Z", "2024-05-06T09:60:00Z",
        "2024-05-06T09:00:00+19:00", "2024-05-06T09:00:00+08:60", "6 May"})
    void what_is_no_time_with_its_offset_is_no_instant(String text) {
        assertThat(Iso.instant(text)).isNull();
    }

    @Test
    void a_time_may_lack_its_offset_where_a_zone_is_known() {
        assertThat(Iso.time("2024-05-06 09:00:00").offset()).isNull();
        assertThat(Iso.time("2024-05-06T09:00:00-05:30").offset()).isEqualTo(ZoneOffset.ofHoursMinutes(-5, -30));
        assertThat(Iso.time("2024-05-06T09:00:00.5").local()).hasToString("2024-05-06T09:00:00.500");
        assertThat(Iso.time("2024-05-06T09:00")).isNull();
        assertThat(Iso.time("2024-05-06T09:00:00.1234567890")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-02-30", "2024-5-6", "20240506", "2024-05-06 ", "today"})
    void what_is_no_day_is_none(String text) {
        assertThat(Iso.day(text)).isNull();
        assertThat(Iso.day("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    private static String platform(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException e) {
            return "null";
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        int place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> damaged.deleteCharAt(place);
            case 1 -> damaged.setCharAt(place, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
            default -> damaged.insert(place, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
        }
        return damaged.toString();
    }
}
