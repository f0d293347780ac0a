package org.mingjing.engine.reference;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.TooManySteps;
import org.mingjing.facts.Faults;
import org.mingjing.facts.WrongAttributeType;
import org.mingjing.words.Findings;

/**
 * Says of rules that failed on a case which rule it was, in which condition, and why, in words for its author. Of what
 * Drools says only the author's own words are taken: the name of the rule and the condition as it is written.
 */
public final class RuleFailure {

    private static final Pattern RULE = Pattern.compile("[Rr]ule \"(.+?)\" in ");
    private static final Pattern CONDITION = Pattern.compile("evaluating constraint '(.+)' in \\[", Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("\\b(?:number|text|instant)\\(\"[^\"]*\"\\)");

    private RuleFailure() {}

    /** @param failed what the engine threw, with what was thrown in it */
    static AssessmentFailed of(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof AssessmentFailed said) {
                return said;
            }
            if (cause instanceof Findings.TooManyReports || cause instanceof TooManySteps) {
                return new AssessmentFailed(String.valueOf(cause.getMessage()), cause);
            }
        }
        String rule = said(failed, RULE).map(name -> "the rule '" + name + "'").orElse("a rule");
        String condition = said(failed, CONDITION).map(String::strip).orElse("");
        String where = condition.isEmpty() ? "" : " in '" + Faults.shown(condition, 200) + "'";
        return new AssessmentFailed(rule + " cannot be worked out" + where + ": " + why(failed, condition), failed);
    }

    private static Optional<String> said(Throwable failed, Pattern pattern) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            Matcher found = pattern.matcher(String.valueOf(cause.getMessage()));
            if (found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }

    private static String why(Throwable failed, String condition) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongAttributeType) {
                return cause.getMessage() + ".";
            }
            if (cause instanceof NullPointerException) {
                return absent(condition);
            }
            if (cause instanceof ArithmeticException) {
                return zeroOrTooLarge();
            }
            if (cause instanceof DateTimeException) {
                return "a date or an instant goes beyond the calendar.";
            }
        }
        return "a value is of another kind than it needs.";
    }

    /** Of what a number cannot be worked out with; Java tells zero from the rest in words that differ between its numbers. */
    public static String zeroOrTooLarge() {
        return "a number is divided by zero, or becomes larger or finer than can be computed with.";
    }

    private static String absent(String condition) {
        TreeSet<String> asked = new TreeSet<>();
        Matcher words = ASKED.matcher(condition);
        while (words.find()) {
            asked.add(words.group());
        }
        String what = asked.isEmpty() ? "a value" : String.join(" or ", asked);
        return what + " is not there, and nothing can be computed with it; ask has(\"…\") before.";
    }
}
