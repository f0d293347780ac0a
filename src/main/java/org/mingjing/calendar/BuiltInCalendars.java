package org.mingjing.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingjing.texts.WrongInput;

/** The calendars that come with the product, read from the class path. */
final class BuiltInCalendars {

    static final List<String> IDS = List.of("cn", "weekdays");

    private BuiltInCalendars() {}

    static WorkingCalendar read(String id) {
        if (!IDS.contains(id)) {
            throw WrongInput.of("calendar.unknown", id, IDS);
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
