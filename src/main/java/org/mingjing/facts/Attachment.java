package org.mingjing.facts;

/** A file attached to a step: its name and the SHA-256 of its content in lower-case hex. */
public record Attachment(String name, String sha256) {

    public Attachment {
        Recordable.text("The name of an attachment", name);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("The sha256 of attachment '" + name
                    + "' must be 64 lower-case hex digits, but is '" + sha256 + "'.");
        }
    }
}
