package org.mingjing.notices;

import java.util.List;
import org.mingjing.texts.Language;

/**
 * What is sent at once: one notice, or several to the same person or group.
 *
 * @param key by which the receiver knows it again: the same however often it is sent
 * @param address mail address or mobile number, "" for a group
 * @param language in which it is told
 * @param notices at least one
 */
record Message(String key, String address, Language language, List<Notice> notices) {

    Message {
        notices = List.copyOf(notices);
    }

    Notice first() {
        return notices.get(0);
    }

    boolean isDigest() {
        return notices.size() > 1;
    }
}
