package org.mingjing.notices;

import java.util.List;
import org.mingjing.notices.ChannelKind.Reach;

/**
 * How an account is reached.
 *
 * @param mail address, "" if none is known
 * @param mobile number, "" if none is known
 * @param channels ids of those by which the person wants to be told; none for all that can reach them
 */
public record Contact(String account, String mail, String mobile, List<String> channels) {

    public Contact {
        channels = List.copyOf(channels);
    }

    static Contact none(String account) {
        return new Contact(account, "", "", List.of());
    }

    String by(Reach reach) {
        return reach == Reach.MAIL ? mail : reach == Reach.MOBILE ? mobile : "";
    }

    boolean wants(String channel) {
        return channels.isEmpty() || channels.contains(channel);
    }
}
