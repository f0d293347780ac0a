package org.mingjing.check;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;

/**
 * Makes a sentence of what kie-dmn's validator says of a table file. Only the author's own words are taken from it; what is
 * not among the known messages is told as a place that is not as DMN asks.
 */
final class PlainSentence {

    private record Known(Pattern said, Function<Matcher, Sentence> meant) {}

    private static final String NAME = "'?\\{?\"?(?:[^'\"{}]*[\":/])?([\\w.-]+)\"?:?([\\w-]*)}?'";
    private static final List<Known> KNOWN = List.of(
            new Known(Pattern.compile("(?s)Invalid content was found starting with element " + NAME), said -> Sentence.of("check.dmn-no-place", local(said))),
            new Known(Pattern.compile("(?s)The content of element " + NAME + " is not complete"), said -> Sentence.of("check.dmn-lacks-element", local(said))),
            new Known(Pattern.compile("(?s)Attribute '([\\w-]+)' must appear on element"), said -> Sentence.of("check.dmn-lacks-attribute", said.group(1))),
            new Known(Pattern.compile("(?s)Value '(.*?)' is not facet-valid with respect to enumeration '\\[(.*?)]'"),
                    said -> Sentence.of("check.dmn-not-one-of", said.group(1), List.of(said.group(2).split(", ")))),
            new Known(Pattern.compile("(?s)'(.*?)' is not a valid value for '(?:NCName|ID|IDREF|QName)'"), said -> Sentence.of("check.dmn-no-name", said.group(1))),
            new Known(Pattern.compile("(?s)occurrences of ID value '(.*?)'"), said -> Sentence.of("check.dmn-id-twice", said.group(1))),
            new Known(Pattern.compile("(?s)no ID/IDREF binding for IDREF '(.*?)'"), said -> Sentence.of("check.dmn-no-id", said.group(1))),
            new Known(Pattern.compile("(?s)Unable to resolve type reference '(.*?)' on node '(.*?)'"),
                    said -> Sentence.of("check.dmn-no-type", said.group(1), said.group(2))),
            new Known(Pattern.compile("(?s)Unknown variable '(.*?)'"), said -> Sentence.of("check.dmn-unknown-name", said.group(1))),
            new Known(Pattern.compile("(?s)hit policy (?:Priority|PRIORITY|Output order|OUTPUT ORDER).*output values list"),
                    said -> Sentence.of("check.dmn-needs-order")),
            new Known(Pattern.compile("(?s)FEEL expression '(.*?)'"), said -> Sentence.of("check.dmn-unreadable", said.group(1))),
            new Known(Pattern.compile("(?s)(?:Required|required) (?:Input|input|dependency|Decision) '(.*?)' not found"),
                    said -> Sentence.of("check.dmn-input-undefined", said.group(1))),
            new Known(Pattern.compile("(?s)Missing (?:decision )?(?:expression|variable).*'(.*?)'"), said -> Sentence.of("check.dmn-lacks-table", said.group(1))));

    private PlainSentence() {}

    private static String local(Matcher said) {
        return said.group(2).isEmpty() ? said.group(1) : said.group(2);
    }

    /** What the message means to an author. */
    public static Sentence sentence(String message) {
        for (Known known : KNOWN) {
            Matcher found = known.said.matcher(message);
            if (found.find()) {
                return known.meant.apply(found);
            }
        }
        return Sentence.of("check.dmn-otherwise");
    }
}
