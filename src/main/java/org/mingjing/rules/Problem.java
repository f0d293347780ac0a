package org.mingjing.rules;

import org.mingjing.texts.Characters;
import org.mingjing.texts.Sentence;

/**
 * One thing wrong with a rule package.
 *
 * @param file path of the file, relative to the package's folder or as the user named it
 * @param line line counted from 1, 0 if it is not known
 * @param place cell, rule or element within the file, {@link #NO_PLACE} if the line says enough
 * @param sentence what is wrong and what to do
 * @param severity {@code ERROR} keeps the package from being used; a {@code WARNING} is very likely a mistake and does not;
 *     a {@code NOTE} says what cannot be seen or is slow
 */
public record Problem(String file, int line, Sentence place, Sentence sentence, Severity severity) {

    /** The place of what the line alone shows. */
    public static final Sentence NO_PLACE = Sentence.asItIs("");

    public enum Severity { ERROR, WARNING, NOTE }

    /** Whatever of an author's text is repeated in it is repeated so that it can be seen. */
    public Problem {
        file = Characters.visible(file);
        place = place.visible();
        sentence = sentence.visible();
    }

    public static Problem error(String file, int line, Sentence place, Sentence sentence) {
        return new Problem(file, line, place, sentence, Severity.ERROR);
    }

    public static Problem warning(String file, int line, Sentence place, Sentence sentence) {
        return new Problem(file, line, place, sentence, Severity.WARNING);
    }

    public static Problem note(String file, int line, Sentence place, Sentence sentence) {
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
    public Sentence shown() {
        return switch (severity) {
            case ERROR -> said();
            case WARNING -> Sentence.of("rules.warning", said());
            case NOTE -> Sentence.of("rules.note", said());
        };
    }

    /** Where it is and what it is. */
    Sentence said() {
        boolean nowhere = place.equals(NO_PLACE);
        if (line > 0) {
            return nowhere ? Sentence.of("rules.at-line", file, line, sentence) : Sentence.of("rules.at-place", file, line, place, sentence);
        }
        return nowhere ? Sentence.of("rules.at-file", file, sentence) : Sentence.of("rules.at-place-of-file", file, place, sentence);
    }

    /** In English, as the logs have it. */
    @Override
    public String toString() {
        return said().toString();
    }
}
