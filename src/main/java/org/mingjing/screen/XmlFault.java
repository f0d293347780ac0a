package org.mingjing.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;

/** Says in words for an author why a table file is not well-formed XML. */
final class XmlFault {

    private static final Pattern END_TAG = Pattern.compile("element type \"(.{1,100}?)\" must be terminated");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:Attribute name|Attribute|value of attribute|value for attribute) \"(.{1,100}?)\"");
    private static final Pattern PREFIX = Pattern.compile("The prefix \"(.{1,100}?)\" for");

    private static final Pattern TWICE = Pattern.compile("already specified|must be unique|was already");
    private static final Pattern AMPERSAND = Pattern.compile("entity.*'&'|'&'.*entity|reference to entity", Pattern.DOTALL);
    private static final Pattern LESS = Pattern.compile("well-formed character data|'<'");
    private static final Pattern BREAKS_OFF = Pattern.compile("same entity|end of file|no element");
    private static final Pattern OUTSIDE = Pattern.compile("following the root|trailing section|in prolog");

    private XmlFault() {}

    /** @param reason what the parser says, of which only the author's own names are taken */
    static Sentence sentence(String reason) {
        return Sentence.of("screen.xml-fault", what(reason));
    }

    private static Sentence what(String reason) {
        Matcher tag = END_TAG.matcher(reason);
        Matcher prefix = PREFIX.matcher(reason);
        Matcher attribute = ATTRIBUTE.matcher(reason);
        if (tag.find()) {
            return Sentence.of("screen.xml-tag-open", tag.group(1));
        }
        if (prefix.find()) {
            return Sentence.of("screen.xml-prefix", prefix.group(1));
        }
        if (TWICE.matcher(reason).find()) {
            return Sentence.of("screen.xml-attribute-twice");
        }
        if (attribute.find() && !reason.contains("'<'")) {
            return Sentence.of("screen.xml-attribute-open", attribute.group(1));
        }
        if (AMPERSAND.matcher(reason).find()) {
            return Sentence.of("screen.xml-ampersand");
        }
        if (LESS.matcher(reason).find()) {
            return Sentence.of("screen.xml-less");
        }
        if (BREAKS_OFF.matcher(reason).find()) {
            return Sentence.of("screen.xml-breaks-off");
        }
        if (OUTSIDE.matcher(reason).find()) {
            return Sentence.of("screen.xml-outside");
        }
        return Sentence.of("screen.xml-misplaced");
    }
}
