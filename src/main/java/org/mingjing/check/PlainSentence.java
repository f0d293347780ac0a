package org.mingjing.check;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a sentence of what kie-dmn's validator says of a table file. Only the author's own words are taken from it; what is
 * not among the known messages is told as a place that is not as DMN asks.
 */
public final class PlainSentence {

    private record Known(Pattern said, Function<Matcher, String> meant) {}

    private static final String NAME = "'?\\{?\"?(?:[^'\"{}]*[\":/])?([\\w.-]+)\"?:?([\\w-]*)}?'";
    private static final List<Known> KNOWN = List.of(
            known("Invalid content was found starting with element " + NAME, said -> "<" + local(said) + "> has no place here; see how a "
                    + "table file of the program is built."),
            known("The content of element " + NAME + " is not complete", said -> "<" + local(said) + "> lacks an element within it."),
            known("Attribute '([\\w-]+)' must appear on element", said -> "The attribute '" + said.group(1) + "' is missing here."),
            known("Value '(.*?)' is not facet-valid with respect to enumeration '\\[(.*?)]'", said -> "'" + said.group(1)
                    + "' cannot stand here; write one of " + said.group(2) + "."),
            known("'(.*?)' is not a valid value for '(?:NCName|ID|IDREF|QName)'", said -> "'" + said.group(1)
                    + "' is not fit as an id or a name; begin with a letter, and write letters, digits, - and _."),
            known("occurrences of ID value '(.*?)'", said -> "The id '" + said.group(1) + "' stands twice in the file; ids are unique."),
            known("no ID/IDREF binding for IDREF '(.*?)'", said -> "Nothing in the file has the id '" + said.group(1) + "'."),
            known("Unable to resolve type reference '(.*?)' on node '(.*?)'", said -> "The type '" + said.group(1) + "' of '"
                    + said.group(2) + "' is not known; define it at the top, or write string, number, boolean or date."),
            known("Unknown variable '(.*?)'", said -> "'" + said.group(1) + "' names something unknown; a text needs double quotes, and "
                    + "a name must be an input of the table."),
            known("hit policy (?:Priority|PRIORITY|Output order|OUTPUT ORDER).*output values list", said -> "A table of hit policy "
                    + "PRIORITY or OUTPUT ORDER needs the allowed values of its outputs, the first to count first."),
            known("FEEL expression '(.*?)'", said -> "'" + said.group(1) + "' cannot be read as a condition or a value."),
            known("(?:Required|required) (?:Input|input|dependency|Decision) '(.*?)' not found", said -> "The input '" + said.group(1)
                    + "' is required here, but is not defined in the file."),
            known("Missing (?:decision )?(?:expression|variable).*'(.*?)'", said -> "'" + said.group(1) + "' lacks its table or variable."));
    private static final String OTHERWISE = "The file is not as DMN asks here; compare it with a table that the program comes with.";

    private PlainSentence() {}

    private static Known known(String said, Function<Matcher, String> meant) {
        return new Known(Pattern.compile(said, Pattern.DOTALL), meant);
    }

    private static String local(Matcher said) {
        return said.group(2).isEmpty() ? said.group(1) : said.group(2);
    }

    /** What the message means to an author. */
    public static String sentence(String message) {
        for (Known known : KNOWN) {
            Matcher found = known.said.matcher(message);
            if (found.find()) {
                return known.meant.apply(found);
            }
        }
        return OTHERWISE;
    }
}
