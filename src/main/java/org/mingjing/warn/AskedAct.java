package org.mingjing.warn;

import java.util.List;

/**
 * What somebody wants to do with a warning.
 *
 * @param act code of the act
 * @param reason in writing, "" for none
 * @param version place in the log of the newest record about the warning that the person has seen
 * @param assignee account to which it is assigned, "" for none
 * @param attachments SHA-256 of files that the person has brought to the warning, in lower-case hex
 */
public record AskedAct(String act, String reason, long version, String assignee, List<String> attachments) {

    public AskedAct {
        attachments = List.copyOf(attachments);
    }

    /** One without files. */
    public AskedAct(String act, String reason, long version, String assignee) {
        this(act, reason, version, assignee, List.of());
    }
}
