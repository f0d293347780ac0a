package org.mingjing.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program understands of the outputs of a table that it reads itself.
 *
 * @param values for each output, the texts it understands; an output that is not named may say anything
 * @param numbers outputs that are numbers
 * @param texts outputs that are texts
 * @param truths outputs that are true or false
 */
record Understood(Map<String, List<String>> values, Set<String> numbers, Set<String> texts, Set<String> truths) {

    static final Understood NOTHING = new Understood(Map.of(), Set.of(), Set.of(), Set.of());

    @Nullable Kind kindOf(String output) {
        return numbers.contains(output) ? Kind.NUMBER : texts.contains(output) ? Kind.TEXT : truths.contains(output) ? Kind.TRUTH : null;
    }
}
