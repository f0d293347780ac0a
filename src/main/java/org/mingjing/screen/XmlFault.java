package org.mingjing.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words for an author why a table file is not well-formed XML. */
final class XmlFault {

    private static final Pattern END_TAG = Pattern.compile("element type \"(.{1,100}?)\" must be terminated");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:Attribute name|Attribute|value of attribute|value for attribute) \"(.{1,100}?)\"");
    private static final Pattern PREFIX = Pattern.compile("The prefix \"(.{1,100}?)\" for");

    private XmlFault() {}

    /** @param reason what the parser says, of which only the author's own names are taken */
    static String sentence(String reason) {
        return "The file is not well-formed XML: " + what(reason);
    }

    private static String what(String reason) {
        Matcher tag = END_TAG.matcher(reason);
        Matcher prefix = PREFIX.matcher(reason);
        Matcher attribute = ATTRIBUTE.matcher(reason);
        if (tag.find()) {
            return "<" + tag.group(1) + "> is not closed before this. Every opened tag must be closed, in the right order.";
        }
        if (prefix.find()) {
            return "the prefix '" + prefix.group(1) + "' belongs to no name space; take it out, or declare it at the top.";
        }
        if (reason.contains("already specified") || reason.contains("must be unique") || reason.contains("was already")) {
            return "an attribute stands twice in a tag; keep one of them.";
        }
        if (attribute.find() && !reason.contains("'<'")) {
            return "the attribute '" + attribute.group(1) + "' has no value in quotes; write " + attribute.group(1) + "=\"…\".";
        }
        if (reason.contains("entity") && reason.contains("'&'") || reason.contains("reference to entity")) {
            return "a sign & stands in a text; write &amp;.";
        }
        if (reason.contains("well-formed character data") || reason.contains("'<'")) {
            return "a sign < stands in a text; write &lt;.";
        }
        if (reason.contains("same entity") || reason.contains("end of file") || reason.contains("no element")) {
            return "it breaks off before its last tag is closed. Every opened tag must be closed, in the right order.";
        }
        if (reason.contains("following the root") || reason.contains("trailing section") || reason.contains("in prolog")) {
            return "a text stands before the first tag or behind the last one; remove it.";
        }
        return "something has no place here. Every opened tag must be closed, in the right order.";
    }
}
