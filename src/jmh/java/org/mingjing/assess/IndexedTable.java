package org.mingjing.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hand-written Java by somebody in a hurry for speed: one cell for each stage, post, thousand of amount and day, which
 * holds the answer. It knows where this table is cut; for orientation only.
 */
final class IndexedTable implements TableEngine {

    private static final int AMOUNTS = 100;
    private static final int DAYS = 60;

    private final short[] rowByCell = new short[TrialRow.STAGES.size() * TrialRow.POSTS.size() * AMOUNTS * DAYS];
    private final List<Map<String, Object>> results = new ArrayList<>();

    IndexedTable(TrialTable trial) {
        Arrays.fill(rowByCell, (short) -1);
        for (int i = 0; i < trial.rows().size(); i++) {
            results.add(Map.of("level", TrialTable.levelOf(i), "points", i));
            fill(trial.rows().get(i), (short) i);
        }
    }

    private void fill(TrialRow row, short number) {
        for (String stage : row.stages()) {
            for (String post : row.posts()) {
                for (int amount = row.amount().from() / 1000; amount < row.amount().below() / 1000; amount++) {
                    int cell = cell(TrialRow.STAGES.indexOf(stage), TrialRow.POSTS.indexOf(post), amount, 0);
                    Arrays.fill(rowByCell, cell + row.days().from(), cell + row.days().below(), number);
                }
            }
        }
    }

    private static int cell(int stage, int post, int amount, int day) {
        return ((stage * TrialRow.POSTS.size() + post) * AMOUNTS + amount) * DAYS + day;
    }

    @Override
    public @Nullable Object ask(Query query) {
        int stage = Integer.numberOfTrailingZeros(ScannedTable.stageBit(query.stage()));
        int post = Integer.numberOfTrailingZeros(ScannedTable.postBit(query.post()));
        int amount = (int) Math.min(AMOUNTS - 1, query.amount().doubleValue() / 1000);
        int day = (int) Math.min(DAYS - 1, query.days().doubleValue());
        short row = rowByCell[cell(stage, post, amount, day)];
        return row < 0 ? null : results.get(row);
    }

    @Override
    public int row(@Nullable Object answer) {
        return answer instanceof Map<?, ?> row ? (Integer) row.get("points") : -1;
    }
}
