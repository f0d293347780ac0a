package org.mingjing.drivers;

import java.util.Locale;
import org.mingjing.texts.Sentence;

/**
 * Something about a case that whoever assesses it must be told and that no finding says.
 *
 * @param caseId the case
 * @param kind what it is
 * @param why the same words for all cases to which the same happened, so that they can be counted together
 * @param sentence what is so of this case
 */
public record CaseNote(String caseId, Kind kind, Sentence why, Sentence sentence) {

    /** What a note is about. All kinds but the last say why no package decided the case. */
    public enum Kind {
        /** No published package decides anything. */
        NO_PACKAGES,
        /** The case began before the package came into force. */
        BEFORE_EFFECT,
        /** The case began after the package went out of force. */
        AFTER_EFFECT,
        /** The registry does not have the power on the day the case began. */
        UNKNOWN_POWER,
        /** The case names no power, which packages ask for. */
        NO_POWER,
        /** Packages are for other powers, or powers of another kind. */
        OTHER_POWER,
        /** Packages are for other sources. */
        OTHER_SOURCE,
        /** The first dates of the case lie years before the rest. */
        EARLY_DATE;

        /** Whether no package decided the case. */
        public boolean isUndecided() {
            return this != EARLY_DATE;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
