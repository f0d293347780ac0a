package org.mingjing.screen;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.rules.Problem;
import org.mingjing.texts.Sentence;

/**
 * Says what the parser of rule files stumbled over in words for the author. Of the parser's own text only the sign it
 * stopped at is taken, which is the author's; the names of its states are nobody's business.
 */
final class ParserWords {

    /** The sign at fault stands behind one of these words, in single quotes which it may hold itself. */
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("\\binput '(.{1,80}?)'(?: expecting | in |$)", Pattern.DOTALL),
            Pattern.compile("\\bat '(.{1,80}?)'(?: expecting | in |$)", Pattern.DOTALL),
            Pattern.compile("\\binput '(.{1,40}?)'", Pattern.DOTALL));
    private static final Pattern RULE = Pattern.compile("\\bin rule \"(.{1,100}?)\"");

    private static final Pattern END = Pattern.compile("premature end");

    private ParserWords() {}

    /** What is wrong. @param message what the parser says */
    static Sentence sentence(String message) {
        for (Pattern sign : SIGNS) {
            Matcher found = sign.matcher(message);
            if (found.find()) {
                return found.group(1).equalsIgnoreCase("<eof>") ? Sentence.of("screen.rule-unfinished")
                        : Sentence.of("screen.rule-unreadable-sign", found.group(1));
            }
        }
        return Sentence.of(END.matcher(message).find() ? "screen.rule-unfinished" : "screen.rule-unreadable");
    }

    /** The rule in which it is, as messages name it; no place if it is not known. */
    static Sentence place(String message) {
        Matcher rule = RULE.matcher(message);
        return rule.find() ? Sentence.of("screen.place-rule", rule.group(1)) : Problem.NO_PLACE;
    }
}
