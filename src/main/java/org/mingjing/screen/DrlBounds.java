package org.mingjing.screen;

/** Counts what a rule file holds while it is read, and refuses what is beyond what a parser should be given. */
final class DrlBounds {

    private static final int RULES_MAX = 1_000;
    private static final int WORDS_AND_SIGNS_MAX = 1_500;
    private static final int BRACKETS_MAX = 300;
    private static final int DEPTH_MAX = 12;
    private static final int SIGNS_TOGETHER_MAX = 6;
    private static final int WORD_CHARACTERS_MAX = 100;
    private static final int QUOTED_CHARACTERS_MAX = 1_000;
    private static final int DIGITS_MAX = 34;

    private int rules;
    private int inRule;
    private int brackets;
    private int depth;
    private String before = "end";
    private int signsTogether;

    void word(String word, int line) {
        boolean number = word.charAt(0) >= '0' && word.charAt(0) <= '9';
        if (word.length() > (number ? DIGITS_MAX : WORD_CHARACTERS_MAX)) {
            throw number ? new Refused(line, "screen.number-long", DIGITS_MAX)
                    : new Refused(line, "screen.name-long", WORD_CHARACTERS_MAX);
        }
        // Elsewhere the word is a name like any other, and begins no rule.
        if (word.equals("rule") && before.equals("end")) {
            inRule = 0;
            brackets = 0;
            depth = 0;
            if (++rules > RULES_MAX) {
                throw new Refused(line, "screen.rules-max", RULES_MAX);
            }
        }
        before = word;
        signsTogether = 0;
        counted(line);
    }

    void quoted(int characters, int line) {
        if (characters > QUOTED_CHARACTERS_MAX) {
            throw new Refused(line, "screen.text-long", QUOTED_CHARACTERS_MAX);
        }
        before = "";
        signsTogether = 0;
        counted(line);
    }

    void sign(char sign, int line) {
        counted(line);
        before = sign == ';' ? before : "";
        switch (sign) {
            case '(', '[', '{' -> {
                depth++;
                brackets++;
            }
            case ')', ']', '}' -> depth--;
            default -> { }
        }
        if (depth > DEPTH_MAX) {
            throw new Refused(line, "screen.rule-too-deep", DEPTH_MAX);
        }
        signsTogether = sign == '!' || sign == '-' || sign == '+' ? signsTogether + 1 : 0;
        if (signsTogether > SIGNS_TOGETHER_MAX) {
            throw new Refused(line, "screen.signs-together", SIGNS_TOGETHER_MAX);
        }
    }

    private void counted(int line) {
        if (++inRule > WORDS_AND_SIGNS_MAX || brackets > BRACKETS_MAX) {
            throw new Refused(line, "screen.rule-too-long", WORDS_AND_SIGNS_MAX, BRACKETS_MAX);
        }
    }
}
