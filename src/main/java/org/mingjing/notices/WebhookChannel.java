package org.mingjing.notices;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjing.notices.ChannelField.Form;
import org.springframework.stereotype.Component;

/** Tells a system: a CloudEvent, signed over its time and its text, so that the receiver knows who sent it and when. */
@Component
final class WebhookChannel implements ChannelKind {

    private static final List<String> DATA = List.of("id", "case", "rule", "title", "level", "state", "stateTitle", "act", "actTitle", "version",
            "department", "at", "dueAt", "link");

    private final Clock clock;

    WebhookChannel() {
        this(Clock.systemUTC());
    }

    /** @param clock by which messages say when they were sent */
    WebhookChannel(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String code() {
        return "webhook";
    }

    @Override
    public Reach reach() {
        return Reach.GROUP;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(ChannelField.secret("address", Form.ADDRESS, true), ChannelField.secret("secret", Form.TEXT, true));
    }

    @Override
    public void check(ChannelSettings settings) {
        Signature.requireStrong(settings.lines("secret"));
    }

    @Override
    public Sent send(ChannelSettings settings, Message message) {
        String body = event(message.first());
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", "application/cloudevents+json");
        headers.put("User-Agent", "Mingjing");
        headers.put("Mingjing-Delivery", message.key());
        headers.put("Mingjing-Timestamp", timestamp);
        headers.put("Mingjing-Signature", settings.lines("secret").stream()
                .map(secret -> "v1=" + Signature.hex(secret, timestamp + "." + body)).collect(Collectors.joining(",")));
        return HttpPost.send(new HttpPost.Request("POST", settings.lines("address").get(0), headers, body.getBytes(StandardCharsets.UTF_8)),
                settings.timeout(), answer -> answer.isGood() ? Sent.done() : answer.refused());
    }

    private static String event(Notice notice) {
        Map<String, Object> data = new LinkedHashMap<>();
        DATA.forEach(name -> {
            Object value = notice.data().get(name);
            if (value != null && !value.equals("")) {
                data.put(name.equals("id") ? "warning" : name, value instanceof Instant instant ? instant.toString() : value);
            }
        });
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", notice.key());
        event.put("source", "/mingjing/warnings");
        event.put("type", "org.mingjing.warning." + notice.data().get("act"));
        event.put("subject", notice.data().get("id"));
        event.put("time", String.valueOf(notice.data().get("at")));
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return JsonTexts.JSON.writeValueAsString(event);
    }
}
