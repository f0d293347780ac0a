package org.mingjing.notices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mingjing.notices.ChannelField.Form;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.springframework.stereotype.Component;

/** Tells persons by text message, through whatever gateway over HTTP: how it is asked and how it says that it has taken a message is set. */
@Component
final class SmsChannel implements ChannelKind {

    private static final List<String> METHODS = List.of("POST", "PUT", "GET");
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public String code() {
        return "sms";
    }

    @Override
    public Reach reach() {
        return Reach.MOBILE;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(ChannelField.secret("address", Form.ADDRESS, true), ChannelField.optional("method", Form.TEXT, "POST"),
                ChannelField.optional("contentType", Form.TEXT, JSON), ChannelField.secret("headers", Form.TEXT, false),
                ChannelField.required("body", Form.LINES), ChannelField.secret("secret", Form.TEXT, false),
                ChannelField.optional("successPath", Form.TEXT, ""), ChannelField.optional("successValue", Form.TEXT, ""),
                ChannelField.optional("charsMax", Form.NUMBER, "70"), ChannelField.optional("levels", Form.CODES, "red"),
                ChannelField.optional("quietFrom", Form.TIME, "21:00"), ChannelField.optional("quietTo", Form.TIME, "08:00"),
                ChannelField.optional("urgent", Form.CODES, ""), ChannelField.optional("digestMinutes", Form.NUMBER, "10"),
                ChannelField.optional("perDayAndPerson", Form.NUMBER, "10"));
    }

    @Override
    public void check(ChannelSettings settings) {
        if (!METHODS.contains(settings.text("method"))) {
            throw WrongInput.of("notices.sms-method", String.join(", ", METHODS));
        }
        if (settings.lines("headers").stream().anyMatch(line -> !line.matches("[A-Za-z0-9-]{1,60}: ?[\\x20-\\x7E]{1,2000}"))) {
            throw WrongInput.of("notices.sms-headers");
        }
        if (!settings.text("successPath").isEmpty() && !settings.text("successPath").startsWith("/")) {
            throw WrongInput.of("notices.sms-path");
        }
    }

    @Override
    public Sent send(ChannelSettings settings, Message message) {
        Map<String, String> words = new HashMap<>(message.first().words());
        words.put("mobile", message.address());
        words.put("text", MessageTexts.brief(message, settings.number("charsMax")));
        words.put("count", Integer.toString(message.notices().size()));
        words.put("key", message.key());
        words.put("secret", settings.text("secret"));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", settings.text("contentType") + "; charset=utf-8");
        settings.lines("headers").forEach(line -> headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip()));
        String body = MessageTexts.filled(settings.text("body"), words, escaping(settings.text("contentType")));
        String address = MessageTexts.filled(settings.lines("address").get(0), words, text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
        return HttpPost.send(new HttpPost.Request(settings.text("method"), address, headers,
                settings.text("method").equals("GET") ? new byte[0] : body.getBytes(StandardCharsets.UTF_8)), settings.timeout(), answer -> judged(settings, answer));
    }

    private static UnaryOperator<String> escaping(String contentType) {
        return switch (contentType) {
            case JSON -> text -> {
                String quoted = JsonTexts.JSON.writeValueAsString(text);
                return quoted.substring(1, quoted.length() - 1);
            };
            case FORM -> text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
            default -> text -> text;
        };
    }

    private static Sent judged(ChannelSettings settings, HttpPost.Answer answer) {
        if (!answer.isGood()) {
            return answer.refused();
        }
        if (settings.text("successPath").isEmpty()) {
            return Sent.done();
        }
        String said = AnsweredCode.at(answer.body(), settings.text("successPath"));
        return said.equals(settings.text("successValue")) ? Sent.done() : Sent.later(Sentence.of("notices.answered-code", said));
    }
}
