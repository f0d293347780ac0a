package org.mingjing.facts;

import java.time.Instant;
import java.time.LocalDate;

/** Instants as text of ISO 8601 in UTC. The usual form is written without the platform's formatter; others by it. */
final class IsoInstant {

    private static final long DAY_SECONDS = 86_400;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private IsoInstant() {}

    /** Appends what {@link Instant#toString} gives. */
    static void append(Utf8 out, Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), DAY_SECONDS);
        LocalDate date = LocalDate.ofEpochDay(day);
        if (instant.getNano() % NANOS_PER_MILLI != 0 || date.getYear() < 1000 || date.getYear() > 9999) {
            out.text(instant.toString());
            return;
        }
        int second = (int) (instant.getEpochSecond() - day * DAY_SECONDS);
        two(out, date.getYear() / 100);
        two(out, date.getYear() % 100).ascii('-');
        two(out, date.getMonthValue()).ascii('-');
        two(out, date.getDayOfMonth()).ascii('T');
        two(out, second / 3600).ascii(':');
        two(out, second / 60 % 60).ascii(':');
        two(out, second % 60);
        int millis = instant.getNano() / NANOS_PER_MILLI;
        if (millis > 0) {
            out.ascii('.').ascii((char) ('0' + millis / 100));
            two(out, millis % 100);
        }
        out.ascii('Z');
    }

    private static Utf8 two(Utf8 out, int number) {
        return out.ascii((char) ('0' + number / 10)).ascii((char) ('0' + number % 10));
    }
}
