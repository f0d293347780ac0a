package org.mingjing.facts;

/** A file attached to a step: its name and the SHA-256 of its content in lower-case hex. */
public record Attachment(String name, String sha256) {

    public Attachment {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 of attachment '" + name + "' is not 64 lower-case hex digits");
        }
    }
}
