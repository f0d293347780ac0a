package org.mingjing.log.merkle;

/** A signed note, a checkpoint or a key is malformed, or a signature does not hold; the message says which. */
public final class NoteException extends RuntimeException {

    NoteException(String message) {
        super(message);
    }

    NoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
