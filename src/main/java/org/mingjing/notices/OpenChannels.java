package org.mingjing.notices;

import java.util.Collection;
import java.util.Optional;

/** The channels that are switched on, with all that is set of them. */
final class OpenChannels {

    private final Channels channels;
    private final ChannelKinds kinds;

    OpenChannels(Channels channels, ChannelKinds kinds) {
        this.channels = channels;
        this.kinds = kinds;
    }

    Collection<OpenChannel> all() {
        return channels.all().stream().filter(Channel::enabled).map(this::open).flatMap(Optional::stream).toList();
    }

    Optional<OpenChannel> find(String id) {
        return channels.find(id).filter(Channel::enabled).flatMap(this::open);
    }

    /** Also one that is switched off, to be tried. */
    Optional<OpenChannel> any(String id) {
        return channels.find(id).flatMap(this::open);
    }

    private Optional<OpenChannel> open(Channel channel) {
        return kinds.find(channel.kind()).flatMap(kind ->
                channels.settings(channel.id()).map(settings -> new OpenChannel(channel.id(), kind, settings)));
    }
}
