package org.mingjing.facts;

/** A text that should be a fact or a registry entry is not; the message is a sentence for the sender. */
public final class FactSyntaxException extends RuntimeException {

    public FactSyntaxException(String message) {
        super(message);
    }
}
