package org.mingjing.database;


/** The store cannot be opened or cannot do what was asked; the message is a sentence for the operator. */
public class LedgerException extends RuntimeException {

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
