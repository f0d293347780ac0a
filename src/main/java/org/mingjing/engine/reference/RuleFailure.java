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
import org.mingjing.texts.Sentence;
import org.mingjing.words.Findings;

/**
 * Says of rules that failed on a case which rule it was, in which condition, and why, in words for its author. Of what
 * Drools says only the author's own words are taken: the name of the rule and the condition as it is written.
 */
public final class RuleFailure {

    private static final Pattern RULE = Pattern.compile("[Rr]ule \"(.+?)\" in ");
    private static final Pattern CONDITION = Pattern.compile("evaluating constraint '(.+)' in \\[", Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("\\b(?:number|text|instant)\\(\"[^\"]*\"\\)");

    private static final int CONDITION_CHARACTERS_SHOWN = 200;

    private RuleFailure() {}

    /** @param failed what the engine threw, with what was thrown in it */
    static AssessmentFailed of(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof AssessmentFailed said) {
                return said;
            }
            if (cause instanceof Findings.TooManyReports || cause instanceof TooManySteps) {
                return AssessmentFailed.because((RuntimeException) cause);
            }
        }
        Sentence rule = said(failed, RULE).map(name -> Sentence.of("engine.the-rule", name)).orElse(Sentence.of("engine.a-rule"));
        String condition = said(failed, CONDITION).map(String::strip).orElse("");
        Sentence why = why(failed, condition);
        return new AssessmentFailed(condition.isEmpty() ? Sentence.of("engine.rule-failed", rule, why)
                : Sentence.of("engine.rule-failed-in", rule, Faults.shown(condition, CONDITION_CHARACTERS_SHOWN), why), failed);
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

    private static Sentence why(Throwable failed, String condition) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongAttributeType) {
                return Sentence.of(cause).ended();
            }
            if (cause instanceof NullPointerException) {
                return absent(condition);
            }
            if (cause instanceof ArithmeticException) {
                return zeroOrTooLarge();
            }
            if (cause instanceof DateTimeException) {
                return Sentence.of("engine.beyond-calendar");
            }
        }
        return Sentence.of("engine.other-kind");
    }

    /** Of what a number cannot be worked out with; Java tells zero from the rest in words that differ between its numbers. */
    public static Sentence zeroOrTooLarge() {
        return Sentence.of("engine.zero-or-too-large");
    }

    private static Sentence absent(String condition) {
        TreeSet<String> asked = new TreeSet<>();
        Matcher words = ASKED.matcher(condition);
        while (words.find()) {
            asked.add(words.group());
        }
        return asked.isEmpty() ? Sentence.of("engine.value-absent")
                : Sentence.of("engine.asked-absent", asked.stream().map(Sentence::asItIs)
                        .reduce((one, other) -> Sentence.of("engine.either", one, other)).orElseThrow());
    }
}
