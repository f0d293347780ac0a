package org.mingjing.notices;

import java.util.List;
import org.mingjing.texts.Sentence;

/**
 * A way of telling people. Each is one class of this room with {@code @Component}: whatever is common to all (who is told, when, how often,
 * what is recorded) is not its matter.
 */
interface ChannelKind {

    /** As it is written in bodies, answers and the documentation; its title is the message {@code kind-CODE} of this room. */
    String code();

    /** What it is called. */
    default Sentence title() {
        return Sentence.of("notices.kind-" + code());
    }

    /** How a person is reached by it; {@link Reach#GROUP} if it tells a group or a system and no single person. */
    Reach reach();

    /** What is set of it, besides what is set of every channel. */
    List<ChannelField> fields();

    /** Refuses what the fields alone do not tell. @throws IllegalArgumentException with a sentence */
    default void check(ChannelSettings settings) {}

    /**
     * Sends one message, within the time of {@link ChannelSettings#timeout}. It may be sent again after a failure, with the same key.
     *
     * @throws RuntimeException is taken for a failure that may pass
     */
    Sent send(ChannelSettings settings, Message message);

    /** By what somebody is reached. */
    enum Reach {
        GROUP, MAIL, MOBILE
    }
}
