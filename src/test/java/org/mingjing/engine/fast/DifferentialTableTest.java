package org.mingjing.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.given.TableText;
import org.mingjing.texts.Sentence;

/**
 * Tables and inputs by chance get the same answer, the same matched rows or the same error from the index as from
 * kie-dmn. {@code -Ddifferential.inputs=1000000 -Ddifferential.seed=7} makes it longer or another one.
 */
class DifferentialTableTest {

    private static final int INPUTS = Integer.getInteger("differential.inputs", 100_000);
    private static final long SEED = Long.getLong("differential.seed", 20240304);
    private static final int INPUTS_OF_TABLE = 1_000;
    private static final int TABLES_OF_PACKAGE = 10;

    private int tables;
    private int indexed;
    private int asked;
    private int answeredByIndex;

    @Test
    void the_index_and_kie_dmn_never_differ() {
        RandomTables chance = new RandomTables(SEED);
        while (asked < INPUTS) {
            List<RandomTables.Drawn> drawn = new ArrayList<>();
            for (int i = 0; i < TABLES_OF_PACKAGE; i++) {
                drawn.add(chance.draw("t" + i));
            }
            List<TableText> texts = drawn.stream().map(RandomTables.Drawn::text).toList();
            List<CompiledTable> compiled = TableText.compile(texts, EngineChoice.FAST);
            List<CompiledTable> interpreted = TableText.compile(texts, EngineChoice.REFERENCE);
            for (int i = 0; i < TABLES_OF_PACKAGE; i++) {
                compare(chance, drawn.get(i), compiled.get(i), interpreted.get(i));
            }
        }
        assertThat(indexed).as("tables with an index").isGreaterThan(tables / 2);
        assertThat(answeredByIndex).as("answers by an index").isGreaterThan(asked / 4);
    }

    private void compare(RandomTables chance, RandomTables.Drawn drawn, CompiledTable compiled, CompiledTable interpreted) {
        assertThat(compiled.whyInterpreted().map(Sentence::toString).orElse("")).as(drawn.text().dmn()).doesNotContain("differ");
        tables++;
        indexed += compiled.whyInterpreted().isEmpty() ? 1 : 0;
        for (int i = 0; i < INPUTS_OF_TABLE; i++) {
            Map<String, @Nullable Object> inputs = chance.inputs(drawn.kinds());
            Object expected = outcome(interpreted, inputs);
            Object given = outcome(compiled, inputs);
            if (!given.equals(expected)) {
                assertThat(given).as("asked with %s (seed %d): %s", inputs, SEED, drawn.text().dmn()).isEqualTo(expected);
            }
            asked++;
            answeredByIndex += ByIndex.ask(compiled, inputs::get) != null ? 1 : 0;
        }
    }

    private static Object outcome(CompiledTable table, Map<String, @Nullable Object> inputs) {
        try {
            return table.ask(inputs::get);
        } catch (AssessmentFailed e) {
            return String.valueOf(e.getMessage());
        }
    }
}
