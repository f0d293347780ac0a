package org.mingjing.author;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.ClockState;
import org.mingjing.texts.Sentence;

/**
 * A clock that must stand so, for instance {@code decision statutory used 20 due 2024-04-01}. What the line does not
 * name is not compared.
 */
record ExpectedClock(int line, String text, Map<String, String> aspects) {

    /** @throws UnreadableLine with a sentence */
    static ExpectedClock read(int line, String text, ZoneId zone) {
        LineWords words = new LineWords(text, zone);
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("name", words.take(Sentence.of("author.part-clock")));
        aspects.put("measure", words.take(Sentence.of("author.part-measure")));
        while (!words.isEmpty()) {
            String name = words.take(Sentence.of("author.part-next"));
            aspects.put(name, switch (name) {
                case "started", "stopped" -> words.moment().toString();
                case "due" -> words.momentOrEndOfDay().toString();
                case "used", "overdue", "paused" -> String.valueOf(words.number(Sentence.of("author.part-units")));
                case "percent" -> words.take(Sentence.of("author.part-share"));
                default -> throw new UnreadableLine(Sentence.of("author.clock-form", name));
            });
        }
        return new ExpectedClock(line, text, aspects);
    }

    boolean matches(ClockState clock) {
        return aspects.entrySet().stream().allMatch(aspect -> aspect.getValue().equals(value(aspect.getKey(), clock)));
    }

    private static String value(String aspect, ClockState clock) {
        return switch (aspect) {
            case "name" -> clock.name();
            case "measure" -> clock.measure();
            case "started" -> clock.start().toString();
            case "due" -> text(clock.due());
            case "stopped" -> text(clock.stop());
            case "used" -> String.valueOf(clock.used());
            case "overdue" -> String.valueOf(clock.overdueBy());
            case "paused" -> String.valueOf(clock.paused());
            default -> clock.percentUsed();
        };
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** The whole clock as such a line. */
    static String line(ClockState clock, ZoneId zone) {
        return clock.name() + " " + clock.measure() + " started " + Moments.shown(clock.start(), zone)
                + (clock.due() == null ? "" : " due " + Moments.dueShown(clock.due(), zone))
                + (clock.stop() == null ? "" : " stopped " + Moments.shown(clock.stop(), zone))
                + " used " + clock.used() + " overdue " + clock.overdueBy() + " paused " + clock.paused() + " percent "
                + clock.percentUsed();
    }
}
