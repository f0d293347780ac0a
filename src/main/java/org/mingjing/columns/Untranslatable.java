package org.mingjing.columns;

/** A table that cannot be made into an index; the message is part of a sentence that says why. */
public final class Untranslatable extends Exception {

    public Untranslatable(String reason) {
        super(reason, null, false, false);
    }

    /** Why, as part of a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
