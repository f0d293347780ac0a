package org.mingjing.engine.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingjing.facts.Faults;
import org.mingjing.texts.Sentence;

/**
 * Why a table gives no answer, in words for people. Of what kie-dmn says only the author's own words are taken: the name of
 * an input, of a function, a cell, the numbers of rows.
 */
final class TableFault {

    private record Known(Pattern said, String key, UnaryOperator<String> shown) {}

    private static final List<Known> KNOWN = List.of(
            known(Pattern.compile("for dependency '(.+?)': the dependency value"), "engine.input-refused"),
            known(Pattern.compile("^(.+?)='.*' does not match any of the valid values", Pattern.DOTALL), "engine.input-not-allowed"),
            new Known(Pattern.compile("^Unary test '(.*)' does not return a boolean", Pattern.DOTALL), "engine.cell-no-truth", Faults::shown),
            known(Pattern.compile("only have one matching rule.*Matched rules: \\[([\\d, ]+)]", Pattern.DOTALL), "engine.rows-too-many"),
            known(Pattern.compile("all have the same output.*Matched rules: \\[([\\d, ]+)]", Pattern.DOTALL), "engine.rows-differ"),
            known(Pattern.compile("Invalid result value on rule #(\\d+), output '(.*?)'", Pattern.DOTALL), "engine.result-not-allowed"),
            known(Pattern.compile("Invalid result type on rule #(\\d+), output '(.*?)'", Pattern.DOTALL), "engine.result-of-other-kind"),
            known(Pattern.compile("Unable to find function '(.+?)\\(", Pattern.DOTALL), "engine.function-of-other-kind"),
            known(Pattern.compile("call function (\\w+)"), "engine.function-of-other-kind"),
            known(Pattern.compile("in function (.+?)\\(\\), has more than (\\d+) characters, too many for a pattern", Pattern.DOTALL),
                    "engine.function-text-long"),
            known(Pattern.compile("in function (.+?)\\(\\), takes more than (\\d+) steps on this text", Pattern.DOTALL),
                    "engine.function-steps"),
            known(Pattern.compile("in function (.+?)\\(\\), has more than (\\d+) digits when it is written out", Pattern.DOTALL),
                    "engine.function-digits"),
            known(Pattern.compile("in function (.+?)\\(\\), cannot be null", Pattern.DOTALL), "engine.function-absent"),
            known(Pattern.compile("in function (.+?)\\(\\), ", Pattern.DOTALL), "engine.function-unreadable"),
            known(Pattern.compile("unable to calculate final number"), "engine.no-number"),
            known(Pattern.compile("operation is undefined|ArithmeticException|DateTimeException"), "engine.cell-beyond"));

    private TableFault() {}

    private static Known known(Pattern said, String key) {
        return new Known(said, key, UnaryOperator.identity());
    }

    /** The reasons, one sentence each. @param said what kie-dmn says, in its order */
    static Sentence reasons(List<String> said) {
        List<Sentence> known = said.stream().flatMap(one -> meant(one).stream()).distinct().toList();
        return known.isEmpty() ? Sentence.of("engine.cell-of-other-kind") : Sentence.inARow(known);
    }

    private static Optional<Sentence> meant(String said) {
        for (Known known : KNOWN) {
            Matcher found = known.said.matcher(said);
            if (found.find()) {
                return Optional.of(Sentence.of(known.key, IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group)
                        .map(known.shown).toArray()));
            }
        }
        return Optional.empty();
    }

    /** Values of inputs as a sentence shows them, none of them at length. */
    static List<Sentence> shown(Map<String, Object> given) {
        return given.entrySet().stream().map(input -> input.getValue() == null ? Sentence.of("engine.input-absent", input.getKey())
                : Sentence.asItIs(input.getKey() + "=" + Faults.shown(input.getValue()))).toList();
    }
}
