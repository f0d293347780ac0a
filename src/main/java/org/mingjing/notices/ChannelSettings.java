package org.mingjing.notices;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.notices.ChannelField.Form;
import org.mingjing.texts.Language;

/** What is set of a channel, secrets and standard values with it. */
final class ChannelSettings {

    /** Of every channel. */
    static final List<ChannelField> EVERY = List.of(
            ChannelField.optional("levels", Form.CODES, ""),
            ChannelField.optional("acts", Form.CODES, ""),
            ChannelField.optional("departments", Form.NAMES, ""),
            ChannelField.optional("language", Form.CODES, ""),
            ChannelField.optional("quietFrom", Form.TIME, ""),
            ChannelField.optional("quietTo", Form.TIME, ""),
            ChannelField.optional("urgent", Form.CODES, "red"),
            ChannelField.optional("digestMinutes", Form.NUMBER, "0"),
            ChannelField.optional("digestMax", Form.NUMBER, "20"),
            ChannelField.optional("perMinute", Form.NUMBER, "0"),
            ChannelField.optional("perDayAndPerson", Form.NUMBER, "0"),
            ChannelField.optional("triesMax", Form.NUMBER, "10"),
            ChannelField.optional("waitSeconds", Form.NUMBER, "30"),
            ChannelField.optional("waitSecondsMax", Form.NUMBER, "7200"),
            ChannelField.optional("timeoutSeconds", Form.NUMBER, "10"));

    private static final int SECONDS_LEAST = 1;
    private static final int TIMEOUT_SECONDS_MAX = 60;

    private final Map<String, String> values = new TreeMap<>();

    /** @param fields all that can be set @param given what is, secrets with it */
    ChannelSettings(List<ChannelField> fields, Map<String, String> given) {
        fields.forEach(field -> values.put(field.name(), field.standard()));
        values.putAll(given);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Values parted by commas, none if there are none. */
    List<String> list(String name) {
        return Arrays.stream(text(name).split(",")).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** Values on lines of their own, the newest secret first. */
    List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    private @Nullable LocalTime time(String name) {
        return text(name).isEmpty() ? null : LocalTime.parse(text(name));
    }

    /** When nothing but what is urgent is sent. */
    QuietHours quiet() {
        return new QuietHours(time("quietFrom"), time("quietTo"));
    }

    /** Bounds one message, whatever the receiver does. */
    Duration timeout() {
        return Duration.ofSeconds(Math.max(SECONDS_LEAST, Math.min(TIMEOUT_SECONDS_MAX, number("timeoutSeconds"))));
    }

    /** How long to wait after so many tries: twice as long each time, up to a bound. */
    Duration waitAfter(int tries) {
        long longest = Math.max(SECONDS_LEAST, number("waitSecondsMax"));
        long seconds = Math.max(SECONDS_LEAST, number("waitSeconds"));
        for (int i = 1; i < tries && seconds < longest; i++) {
            seconds *= 2;
        }
        return Duration.ofSeconds(Math.min(seconds, longest));
    }

    Language language(Language otherwise) {
        return Language.ofCode(text("language")).orElse(otherwise);
    }

    /** Whether it hears of an act at a level in a department. */
    boolean takes(String level, String act, String department) {
        return isOneOf("levels", level) && isOneOf("acts", act) && isOneOf("departments", department);
    }

    private boolean isOneOf(String name, String value) {
        return text(name).isEmpty() || list(name).contains(value);
    }
}
