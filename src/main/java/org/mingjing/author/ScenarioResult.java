package org.mingjing.author;

import java.util.List;
import org.mingjing.texts.Sentence;

/**
 * What came of one scenario.
 *
 * @param file file it stands in
 * @param line line on which it begins
 * @param title what it shows
 * @param differences one line for each difference, with file and line; none if all is as expected
 */
public record ScenarioResult(String file, int line, String title, List<Sentence> differences) {

    public ScenarioResult {
        differences = List.copyOf(differences);
    }

    public boolean isAsExpected() {
        return differences.isEmpty();
    }
}
