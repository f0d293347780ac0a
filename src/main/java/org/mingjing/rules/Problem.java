package org.mingjing.rules;

import org.mingjing.texts.Characters;

/**
 * One thing wrong with a rule package.
 *
 * @param file path of the file, relative to the package's folder or as the user named it
 * @param line line counted from 1, 0 if it is not known
 * @param place cell, rule or element within the file, empty if the line says enough
 * @param sentence what is wrong and what to do
 * @param severity {@code ERROR} keeps the package from being used; a {@code WARNING} is very likely a mistake and does not;
 *     a {@code NOTE} says what cannot be seen or is slow
 */
public record Problem(String file, int line, String place, String sentence, Severity severity) {

    public enum Severity { ERROR, WARNING, NOTE }

    /** Whatever of an author's text is repeated in it is repeated so that it can be seen. */
    public Problem {
        file = Characters.visible(file);
        place = Characters.visible(place);
        sentence = Characters.visible(sentence);
    }

    public static Problem error(String file, int line, String place, String sentence) {
        return new Problem(file, line, place, sentence, Severity.ERROR);
    }

    public static Problem warning(String file, int line, String place, String sentence) {
        return new Problem(file, line, place, sentence, Severity.WARNING);
    }

    public static Problem note(String file, int line, String place, String sentence) {
        return new Problem(file, line, place, sentence, Severity.NOTE);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public boolean isWarning() {
        return severity == Severity.WARNING;
    }

    /** The same problem with the file named as the user knows it. */
    public Problem in(String folder) {
        return folder.isEmpty() ? this : new Problem(folder + "/" + file, line, place, sentence, severity);
    }

    /** The problem as a line for people; what keeps nothing from being used says so first. */
    public String shown() {
        return switch (severity) {
            case ERROR -> toString();
            case WARNING -> "warning: " + this;
            case NOTE -> "note: " + this;
        };
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (place.isEmpty() ? "" : " [" + place + "]") + ": " + sentence;
    }
}
