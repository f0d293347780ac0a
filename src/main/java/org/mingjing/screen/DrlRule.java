package org.mingjing.screen;

import java.util.List;
import org.mingjing.texts.Sentence;

/**
 * A rule as it is written, for checks that compare it with the tables and messages of its package.
 *
 * @param name its name
 * @param line line on which it begins
 * @param patterns its patterns in the order of the file, those inside joins too
 * @param reports what it reports
 */
public record DrlRule(String name, int line, List<Pattern> patterns, List<Report> reports) {

    /**
     * A pattern.
     *
     * @param type word such as {@code Step}; {@code Object} for what an accumulate gives
     * @param variable what it is bound to, empty if to nothing
     * @param conditions conditions that must all hold
     */
    public record Pattern(String type, String variable, int line, List<Condition> conditions) {}

    /**
     * A condition of a pattern.
     *
     * @param variable what its value is bound to, empty if to nothing
     * @param written as it stands in the file
     */
    public record Condition(String variable, String written, DrlTerm term, int line) {}

    /** What a rule reports. @param undetermined whether it says that nobody can tell */
    public record Report(String rule, boolean undetermined, int line, List<Telling> tellings) {}

    /** A word of a report, such as {@code measure}. */
    public record Telling(String word, List<DrlTerm> arguments, int line) {}

    /** The rule as messages name it. */
    public Sentence shown() {
        return Sentence.of("screen.place-rule", name);
    }
}
