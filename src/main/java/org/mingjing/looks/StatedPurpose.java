package org.mingjing.looks;

import org.jspecify.annotations.Nullable;

/**
 * For what somebody wants to open something, as they say it in the address.
 *
 * @param purpose code of a purpose, null to go by the task
 * @param purposeNote what it is about more closely, where the purpose asks for that
 */
public record StatedPurpose(@Nullable String purpose, @Nullable String purposeNote) {

    /** Nothing is said: it follows from the task. */
    public static final StatedPurpose NONE = new StatedPurpose(null, null);

    String code() {
        return purpose == null ? "" : purpose;
    }

    String note() {
        return purposeNote == null ? "" : purposeNote.strip();
    }
}
