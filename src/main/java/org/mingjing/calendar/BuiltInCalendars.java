package org.mingjing.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The calendars that come with the product, read from the class path. */
final class BuiltInCalendars {

    static final List<String> IDS = List.of("cn", "weekdays");

    private BuiltInCalendars() {}

    static WorkingCalendar read(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("There is no calendar '" + id + "'; the built-in ones are "
                    + String.join(", ", IDS) + ".");
        }
        String path = "calendars/" + id + ".yaml";
        try (InputStream in = BuiltInCalendars.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + path + ".");
            }
            return CalendarFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
