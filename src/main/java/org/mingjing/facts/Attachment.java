package org.mingjing.facts;

import org.mingjing.texts.WrongInput;

/** A file attached to a step: its name and the SHA-256 of its content in lower-case hex. */
public record Attachment(String name, String sha256) {

    public Attachment {
        Recordable.text(Place.ATTACHMENT_NAME, name);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw WrongInput.of("facts.attachment-digest", Faults.shown(name), Faults.shown(sha256));
        }
    }
}
