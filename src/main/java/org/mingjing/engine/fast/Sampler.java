package org.mingjing.engine.fast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjing.columns.Column;
import org.mingjing.columns.Samples;

/**
 * Inputs to compare a table with kie-dmn: each value below, on and above a cut point in turn, the other inputs chosen so
 * that often some row answers. The same table always gives the same inputs.
 */
final class Sampler {

    private final List<Column> columns;
    private final List<Samples> samples;
    private final int rows;
    private long state;

    Sampler(List<Column> columns, List<Samples> samples, int rows) {
        this.columns = columns;
        this.samples = samples;
        this.rows = rows;
    }

    /** How many inputs it takes until each cut point of each column was tried below, on and above. */
    public int countOfAll() {
        return samples.stream().mapToInt(column -> column.all().size()).sum();
    }

    /** @param count how many; if there are fewer than {@link #countOfAll()}, cut points are left out evenly */
    public List<Map<String, @Nullable Object>> inputs(int count) {
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        int all = countOfAll();
        for (int i = 0; i < count && all > 0; i++) {
            inputs.add(input((int) (count < all ? (long) i * all / count : i % all)));
        }
        return inputs;
    }

    private Map<String, @Nullable Object> input(int tried) {
        int row = below(rows);
        Map<String, @Nullable Object> input = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).input();
            if (!input.containsKey(name)) {
                input.put(name, below(40) == 0 ? null : any(i, samples.get(i).holding().get(row)));
            }
        }
        int place = tried;
        for (Samples column : samples) {
            if (place >= 0 && place < column.all().size()) {
                input.put(column.input(), column.all().get(place));
            }
            place -= column.all().size();
        }
        return input;
    }

    private @Nullable Object any(int column, List<Object> holding) {
        Predicate<Object> indexed = value -> columns.get(column).knows(value);
        Object chosen = anyOf(holding, indexed);
        return chosen != null ? chosen : anyOf(samples.get(column).all(), indexed);
    }

    private @Nullable Object anyOf(List<Object> values, Predicate<Object> wanted) {
        for (int i = 0; i < 8 && !values.isEmpty(); i++) {
            Object value = values.get(below(values.size()));
            if (wanted.test(value)) {
                return value;
            }
        }
        return null;
    }

    /** A number below another, from a sequence that is the same for each table. */
    private int below(int bound) {
        state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((state >>> 33) % bound);
    }
}
