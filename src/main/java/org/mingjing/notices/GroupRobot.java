package org.mingjing.notices;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.notices.ChannelField.Form;
import org.mingjing.texts.Sentence;

/** What the robots of chat groups have in common: a text in Markdown, and an answer that is good if its body says so. */
final class GroupRobot {

    private static final String GOOD = "0";

    private GroupRobot() {}

    /** @param secret whether messages can be signed */
    static List<ChannelField> fields(boolean secret) {
        List<ChannelField> fields = new ArrayList<>(List.of(ChannelField.secret("address", Form.ADDRESS, true),
                ChannelField.optional("template", Form.LINES, ""), ChannelField.optional("keyword", Form.TEXT, ""),
                ChannelField.optional("bytesMax", Form.NUMBER, "2048"), ChannelField.optional("perMinute", Form.NUMBER, "18"),
                ChannelField.optional("digestMinutes", Form.NUMBER, "1")));
        if (secret) {
            fields.add(ChannelField.secret("secret", Form.TEXT, false));
        }
        return fields;
    }

    /** As many of the notices as fit, and how many more there are. */
    static String text(ChannelSettings settings, Message message) {
        int most = settings.number("bytesMax");
        StringBuilder text = new StringBuilder("**").append(MessageTexts.subject(message)).append("**");
        if (!settings.text("keyword").isEmpty()) {
            text.append(' ').append(settings.text("keyword"));
        }
        List<String> each = MessageTexts.each(settings.text("template"), message);
        for (int i = 0; i < each.size(); i++) {
            String more = i == each.size() - 1 ? "" : "\n\n" + Sentence.of("notices.more", each.size() - i).in(message.language());
            if (bytes(text + "\n\n" + each.get(i) + more) > most) {
                return cut(text + "\n\n" + Sentence.of("notices.more", each.size() - i).in(message.language()), most);
            }
            text.append("\n\n").append(each.get(i));
        }
        return text.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cut(String text, int most) {
        String cut = text;
        while (bytes(cut) > most && !cut.isEmpty()) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    static Sent post(String address, Map<String, Object> body, ChannelSettings settings) {
        return HttpPost.send(new HttpPost.Request("POST", address, Map.of("Content-Type", "application/json"),
                JsonTexts.JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8)), settings.timeout(), GroupRobot::judged);
    }

    private static Sent judged(HttpPost.Answer answer) {
        if (!answer.isGood()) {
            return answer.refused();
        }
        String code = AnsweredCode.at(answer.body(), "/errcode");
        return code.equals(GOOD) ? Sent.done() : Sent.later(Sentence.of("notices.answered-code", code));
    }
}
