package org.mingjing.words;

import org.jspecify.annotations.Nullable;
import org.mingjing.texts.RecordedText;

/**
 * Who answers for a clock by its limits row; no word of rules, which ask the {@link Milestone}.
 *
 * @param how why it is they: {@code receiver}, {@code assigned}, {@code head}, …
 * @param department code of the department, empty if unknown
 * @param post code of the post, empty if unknown
 * @param official code of the official, empty if a department answers as such
 * @param step the step that says so, null if none does
 * @param missing what would have to be known, empty if nothing
 */
public record Answerer(
        String how, String department, String post, String official, @Nullable Step step, RecordedText missing) {

    /** Whoever made the step. */
    public static Answerer madeStep(String how, Step step) {
        return new Answerer(how, step.getDepartment(), step.getPost(), step.getOfficial(), step, RecordedText.NOTHING);
    }

    /** Whom the step names. */
    public static Answerer named(String how, String department, String official, Step step) {
        return new Answerer(how, department, "", official, step, RecordedText.NOTHING);
    }

    /** Nobody, because something is not known. */
    public static Answerer unknown(String how, RecordedText missing) {
        return new Answerer(how, "", "", "", null, missing);
    }

    /** The code of the official, or else of the department; empty if nobody is known. */
    public String code() {
        return official.isEmpty() ? department : official;
    }
}
