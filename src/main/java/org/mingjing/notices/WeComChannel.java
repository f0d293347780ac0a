package org.mingjing.notices;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a group of WeCom 企业微信 through its robot, whose address is its secret. */
@Component
final class WeComChannel implements ChannelKind {

    @Override
    public String code() {
        return "wecom";
    }

    @Override
    public Reach reach() {
        return Reach.GROUP;
    }

    @Override
    public List<ChannelField> fields() {
        return GroupRobot.fields(false);
    }

    @Override
    public Sent send(ChannelSettings settings, Message message) {
        return GroupRobot.post(settings.lines("address").get(0), Map.of("msgtype", "markdown", "markdown",
                Map.of("content", GroupRobot.text(settings, message))), settings);
    }
}
