package org.mingjing.engine.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjing.facts.Faults;

/**
 * Why a table gives no answer, in words for people. Of what kie-dmn says only the author's own words are taken: the name of
 * an input, of a function, a cell, the numbers of rows.
 */
final class TableFault {

    private static final String OTHERWISE =
            "A cell compares or computes with a value of a kind that it is not made for, or with one that is absent.";

    private record Known(Pattern said, Function<Matcher, String> meant) {}

    private static final List<Known> KNOWN = List.of(
            known("for dependency '(.+?)': the dependency value", said -> "'" + said.group(1)
                    + "' is of another kind than the table asks for, or not among the values it allows."),
            known("^(.+?)='.*' does not match any of the valid values", said -> "'" + said.group(1)
                    + "' is not among the values that its column allows."),
            known("^Unary test '(.*)' does not return a boolean", said -> "The cell '" + Faults.shown(said.group(1))
                    + "' does not hold true or false for these values, one of which may be absent."),
            known("only have one matching rule.*Matched rules: \\[([\\d, ]+)]", said -> "Rows " + said.group(1)
                    + " all hold, but only one may; narrow one of them."),
            known("all have the same output.*Matched rules: \\[([\\d, ]+)]", said -> "Rows " + said.group(1)
                    + " all hold, but do not give the same; narrow one of them."),
            known("Invalid result value on rule #(\\d+), output '(.*?)'", said -> "What row " + said.group(1) + " gives in column '"
                    + said.group(2) + "' is not among the values that the column allows."),
            known("Invalid result type on rule #(\\d+), output '(.*?)'", said -> "What row " + said.group(1) + " gives in column '"
                    + said.group(2) + "' is of another kind than the column."),
            known("Unable to find function '(.+?)\\(", said -> "'" + said.group(1) + "' is given a value of a kind that it cannot use."),
            known("call function (\\w+)", said -> "'" + said.group(1) + "' is given a value of a kind that it cannot use."),
            known("in function (.+?)\\(\\), ((?:has|takes) more than .+)", said -> "'" + said.group(1)
                    + "' cannot use its value, because it " + said.group(2) + "."),
            known("in function (.+?)\\(\\), cannot be null", said -> "'" + said.group(1) + "' is given a value that is absent."),
            known("in function (.+?)\\(\\), ", said -> "'" + said.group(1) + "' cannot read the value that it is given."),
            known("unable to calculate final number", said -> "'number' is given something that is no number."),
            known("operation is undefined|ArithmeticException|DateTimeException", said ->
                    "A cell divides by zero, or computes beyond what numbers and dates can hold."));

    private TableFault() {}

    private static Known known(String said, Function<Matcher, String> meant) {
        return new Known(Pattern.compile(said, Pattern.DOTALL), meant);
    }

    /** The reasons, one sentence each. @param said what kie-dmn says, in its order */
    static String reasons(List<String> said) {
        String known = said.stream().map(TableFault::meant).filter(sentence -> !sentence.isEmpty()).distinct()
                .collect(Collectors.joining(" "));
        return known.isEmpty() ? OTHERWISE : known;
    }

    private static String meant(String said) {
        for (Known known : KNOWN) {
            Matcher found = known.said.matcher(said);
            if (found.find()) {
                return known.meant.apply(found);
            }
        }
        return "";
    }

    /** Values of inputs as a sentence shows them, none of them at length. */
    static String shown(Map<String, Object> given) {
        return given.entrySet().stream().map(input -> input.getKey() + "=" + shown(input.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String shown(Object value) {
        return value == null ? "absent" : Faults.shown(value);
    }
}
