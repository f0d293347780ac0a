package org.mingjing.author;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Instants as scenarios write them: local to the package's zone. */
final class Moments {

    private static final LocalTime END_OF_DAY = LocalTime.parse("23:59:59.999");
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);

    private Moments() {}

    static String shown(Instant instant, ZoneId zone) {
        return FORM.format(LocalDateTime.ofInstant(instant, zone)).replaceFirst("(:\\d\\d):00$", "$1");
    }

    /** A due moment; the end of a day is written as the day alone. */
    static String dueShown(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return local.toLocalTime().equals(END_OF_DAY) ? local.toLocalDate().toString() : shown(instant, zone);
    }
}
