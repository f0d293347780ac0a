package org.mingjing.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** Words by which one sees that a text comes from an engine, a parser, a driver or Java, and was not written for people. */
public final class RawWords {

    private static final List<Pattern> RAW = List.of(
            Pattern.compile("\\b(?:org|java|javax|jdk|sun|com)\\.[a-z]\\w*\\."),
            Pattern.compile("\\w(?:Exception|Error)\\b"),
            Pattern.compile("(?i)error evaluating|error while evaluating|error compiling|error invoking|a rule failed"),
            Pattern.compile("(?i)mvel|null ?pointer|lambda|predicate|DMNType|stack ?trace|\\blass\\b|antlr|xerces|jackson|snakeyaml|hikari"),
            Pattern.compile("cvc-|\\bSAX|XMLSchema|www\\.omg\\.org|\\(DMN id|markup|end-tag|same entity"),
            Pattern.compile("mismatched input|no viable alternative|extraneous input|missing '.*' at|\\[ERR|\\[Error|Message \\[|<EOF>|<eof>"),
            Pattern.compile("but got|but found|could not find expected|while parsing|while scanning|not allowed here|start any token"),
            Pattern.compile("\\bat [\\w.$]+\\(\\w+\\.java"),
            Pattern.compile("\\$\\$|@[0-9a-f]{6,}\\b|SQLException|FATAL:|ERROR:|[Nn]ode on strict"),
            Pattern.compile("\\bis null\\b|because the return value|cannot be cast|Index \\d+ out of|nrecognized token|nexpected character"));

    private RawWords() {}

    /** Fails if the sentence holds such a word. */
    public static void assertNone(String sentence) {
        assertThat(RAW).as(sentence).noneMatch(raw -> raw.matcher(sentence).find());
    }
}
