package org.mingjing.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.given.TableText;

/** Tables of which no answer can be kept for each combination of groups, because there are too many of them. */
class ManyCombinationsTest {

    private static final int COLUMNS = 8;
    private static final int CUTS = 12;
    private static final int QUESTIONS = 300;

    private final Random random = new Random(5);

    @ParameterizedTest
    @CsvSource({"60, COLLECT, 8", "60, FIRST, 3", "300, COLLECT, 8", "300, FIRST, 2", "300, RULE ORDER, 1"})
    void rows_are_found_anew_for_each_question(int rows, String policy, int openOfTen) {
        TableText text = TableText.table("t", policy);
        for (int column = 0; column < COLUMNS; column++) {
            text.input("x" + column, "number");
        }
        text.output("row", "number");
        for (int row = 0; row < rows; row++) {
            text.row(row(row, openOfTen));
        }
        CompiledTable compiled = text.compile(EngineChoice.FAST);
        CompiledTable interpreted = text.compile(EngineChoice.REFERENCE);

        assertThat(compiled.whyInterpreted()).isEmpty();
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, @Nullable Object> inputs = question();
            assertThat(ByIndex.ask(compiled, inputs::get)).as("%s", inputs).isEqualTo(interpreted.ask(inputs::get));
        }
    }

    private String[] row(int number, int openOfTen) {
        String[] cells = new String[COLUMNS + 1];
        for (int column = 0; column < COLUMNS; column++) {
            int cut = random.nextInt(CUTS);
            cells[column] = random.nextInt(10) < openOfTen ? "-" : random.nextBoolean() ? ">= " + cut : "< " + cut;
        }
        cells[COLUMNS] = String.valueOf(number);
        return cells;
    }

    private Map<String, @Nullable Object> question() {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        for (int column = 0; column < COLUMNS; column++) {
            inputs.put("x" + column, (long) random.nextInt(CUTS + 1));
        }
        return inputs;
    }
}
