package org.mingjing.assess;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hand-written Java: texts become bits once, then one row after the other is compared. */
final class ScannedTable implements TableEngine {

    private final int[] stages;
    private final int[] posts;
    private final double[] amountFrom;
    private final double[] amountBelow;
    private final double[] daysFrom;
    private final double[] daysBelow;
    private final Map<String, Object>[] results;

    @SuppressWarnings({"unchecked", "rawtypes"})
    ScannedTable(TrialTable trial) {
        int count = trial.rows().size();
        stages = new int[count];
        posts = new int[count];
        amountFrom = new double[count];
        amountBelow = new double[count];
        daysFrom = new double[count];
        daysBelow = new double[count];
        results = new Map[count];
        for (int i = 0; i < count; i++) {
            TrialRow row = trial.rows().get(i);
            stages[i] = bits(row.stages(), TrialRow.STAGES);
            posts[i] = bits(row.posts(), TrialRow.POSTS);
            amountFrom[i] = row.amount().from();
            amountBelow[i] = row.amount().upper();
            daysFrom[i] = row.days().from();
            daysBelow[i] = row.days().upper();
            results[i] = Map.of("level", TrialTable.levelOf(i), "points", i);
        }
    }

    private static int bits(List<String> values, List<String> all) {
        return values.stream().mapToInt(value -> 1 << all.indexOf(value)).sum();
    }

    @Override
    public @Nullable Object ask(Query query) {
        int row = find(query);
        return row < 0 ? null : results[row];
    }

    /** The number of the matching row, -1 if there is none. */
    private int find(Query query) {
        int stage = stageBit(query.stage());
        int post = postBit(query.post());
        double amount = query.amount().doubleValue();
        double days = query.days().doubleValue();
        for (int i = 0; i < stages.length; i++) {
            if ((stages[i] & stage) != 0 && (posts[i] & post) != 0 && amount >= amountFrom[i] && amount < amountBelow[i]
                    && days >= daysFrom[i] && days < daysBelow[i]) {
                return i;
            }
        }
        return -1;
    }

    static int stageBit(String stage) {
        return switch (stage) {
            case "receipt" -> 1;
            case "acceptance" -> 2;
            case "review" -> 4;
            case "verification" -> 8;
            case "hearing" -> 16;
            case "decision" -> 32;
            case "delivery" -> 64;
            case "archive" -> 128;
            default -> 0;
        };
    }

    static int postBit(String post) {
        return switch (post) {
            case "clerk" -> 1;
            case "handler" -> 2;
            case "reviewer" -> 4;
            case "deputy" -> 8;
            case "chief" -> 16;
            case "head" -> 32;
            default -> 0;
        };
    }

    @Override
    public int row(@Nullable Object answer) {
        return answer instanceof Map<?, ?> row ? (Integer) row.get("points") : -1;
    }
}
