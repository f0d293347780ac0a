package org.mingjing.notices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a group of DingTalk 钉钉 through its robot; with a secret each message is signed (加签). */
@Component
final class DingTalkChannel implements ChannelKind {

    private final Clock clock;

    DingTalkChannel() {
        this(Clock.systemUTC());
    }

    /** @param clock by which messages say when they were sent */
    DingTalkChannel(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String code() {
        return "dingtalk";
    }

    @Override
    public Reach reach() {
        return Reach.GROUP;
    }

    @Override
    public List<ChannelField> fields() {
        return GroupRobot.fields(true);
    }

    @Override
    public Sent send(ChannelSettings settings, Message message) {
        return GroupRobot.post(signed(settings), Map.of("msgtype", "markdown", "markdown",
                Map.of("title", MessageTexts.subject(message), "text", GroupRobot.text(settings, message))), settings);
    }

    private String signed(ChannelSettings settings) {
        String address = settings.lines("address").get(0);
        if (settings.lines("secret").isEmpty()) {
            return address;
        }
        String secret = settings.lines("secret").get(0);
        String millis = Long.toString(clock.instant().toEpochMilli());
        String sign = Base64.getEncoder().encodeToString(Signature.bytes(secret, millis + "\n" + secret));
        return address + (address.contains("?") ? "&" : "?") + "timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }
}
