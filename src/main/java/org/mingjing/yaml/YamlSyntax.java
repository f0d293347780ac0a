package org.mingjing.yaml;

/** Says in words for whoever wrote a file why it is not YAML. */
final class YamlSyntax {

    private YamlSyntax() {}

    /** @param problem what the parser says, none of which is repeated */
    static String sentence(String problem) {
        return "This is not valid YAML: " + what(problem);
    }

    private static String what(String problem) {
        if (problem.contains("',' or ']'") || problem.contains("',' or '}'")) {
            return "a list or map in brackets is not closed before this; write a comma between its parts and its closing bracket.";
        }
        if (problem.contains("could not find expected ':'")) {
            return "a key has no colon behind it; write 'key: value'.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a second colon stands on one line, or a line is set in too far; put a text that holds ': ' in quotes.";
        }
        if (problem.contains("block end") || problem.contains("are not allowed here") || problem.contains("document start")) {
            return "a line is not set in like those it belongs to; see that the blanks before it are as many as before the others.";
        }
        if (problem.contains("cannot start any token")) {
            return problem.contains("TAB") ? "a tab stands where blanks must; write blanks."
                    : "a text begins with a sign that means something to YAML; put the text in quotes.";
        }
        if (problem.contains("escape")) {
            return "a backslash in a text stands before a letter that it gives no meaning; double it, or use single quotes.";
        }
        if (problem.contains("end of stream")) {
            return "a text in quotes is not closed before the end of the file.";
        }
        if (problem.contains("undefined alias")) {
            return "a name with * is used that no & gives; put a text that begins with * in quotes.";
        }
        if (problem.contains("another document") || problem.contains("document separator") || problem.contains("single document")) {
            return "a second document begins here; one file holds one.";
        }
        return "something has no place here; check colons, quotes and how far lines are set in.";
    }
}
