package org.mingjing.author;

import java.util.List;
import java.util.Map;
import org.mingjing.facts.CaseFile;

/**
 * One example: a case and what must be found of it at several instants.
 *
 * @param file file it stands in, as the user named it
 * @param line line on which it begins
 * @param title what it shows
 * @param parameters parameters of the package that differ in this example
 */
record Scenario(
        String file, int line, String title, Map<String, String> parameters, CaseFile caseFile, List<Expectation> expected) {}
