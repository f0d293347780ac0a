package org.mingjing.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.mingjing.screen.Token.Kind;
import org.mingjing.texts.Sentence;

/**
 * Cuts an expression of a rule file, which has no comments left, into tokens. A character outside the few that rules need
 * is refused.
 */
final class Lexer {

    private static final List<String> SIGNS = List.of("&&", "||", "==", "!=", "<=", ">=",
            "<", ">", "!", "+", "-", "*", "/", "%", "(", ")", "[", "]", ",", ".", ":", ";");

    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;

    private Lexer(String text, int line) {
        this.text = text;
        this.line = line;
    }

    /**
     * @param line line of the file on which the text begins
     * @throws Refused at the first character that is not allowed
     */
    static List<Token> tokens(String text, int line) {
        Lexer lexer = new Lexer(text, line);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, "");
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            line += c == '\n' ? 1 : 0;
            at++;
        } else if (c == '"') {
            quoted();
        } else if (c >= '0' && c <= '9') {
            int from = at;
            skipWhile(end -> text.charAt(end) >= '0' && text.charAt(end) <= '9' || text.charAt(end) == '.');
            number(text.substring(from, at));
        } else if (RuleWords.isWordPart(text.codePointAt(at))) {
            int from = at;
            skipWhile(end -> Character.isLowSurrogate(text.charAt(end)) || RuleWords.isWordPart(text.codePointAt(end)));
            add(c == '$' ? Kind.VARIABLE : Kind.NAME, text.substring(from, at));
        } else {
            sign(c);
        }
    }

    private void skipWhile(IntPredicate inside) {
        while (at < text.length() && inside.test(at)) {
            at++;
        }
    }

    private void quoted() {
        int end = QuotedText.end(text, at, line);
        add(Kind.TEXT, text.substring(at + 1, end - 1));
        at = end;
    }

    private void number(String written) {
        // A leading zero would make the compiler read the number by eights.
        if (!NUMBER.matcher(written).matches()) {
            throw new Refused(line, "screen.no-number", written);
        }
        add(Kind.NUMBER, written);
    }

    private void sign(char c) {
        String sign = SIGNS.stream().filter(known -> text.startsWith(known, at)).findFirst().orElseThrow(() ->
                new Refused(line, unfit(Sentence.of("texts.quoted", c))));
        at += sign.length();
        add(Kind.SIGN, sign);
    }

    private Sentence unfit(Sentence sign) {
        return FullWidth.advice(text.substring(at)).map(advice -> Sentence.of("screen.sign-unfit-wide", sign, advice))
                .orElse(Sentence.of("screen.sign-unfit", sign));
    }

    private void add(Kind kind, String word) {
        tokens.add(new Token(kind, word, line));
    }
}
