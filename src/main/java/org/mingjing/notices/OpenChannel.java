package org.mingjing.notices;

/** A channel that is switched on, with its kind and all that is set of it. */
record OpenChannel(String id, ChannelKind kind, ChannelSettings settings) {

    boolean isOfGroup() {
        return kind.reach() == ChannelKind.Reach.GROUP;
    }
}
