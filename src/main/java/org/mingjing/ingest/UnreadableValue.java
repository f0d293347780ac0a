package org.mingjing.ingest;

/** A value is not what its profile says; the message is a sentence without the place. */
final class UnreadableValue extends Exception {

    UnreadableValue(String message) {
        super(message);
    }
}
