package org.mingjing.notices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A channel of a test: one class, and everything else is there. */
final class CollectingChannel implements ChannelKind {

    final List<Message> got = new ArrayList<>();
    final Deque<Sent> script = new ArrayDeque<>();
    private final Reach reach;

    CollectingChannel(Reach reach) {
        this.reach = reach;
    }

    @Override
    public String code() {
        return "collecting";
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of();
    }

    @Override
    public Sent send(ChannelSettings settings, Message message) {
        got.add(message);
        return script.isEmpty() ? Sent.done() : script.remove();
    }
}
