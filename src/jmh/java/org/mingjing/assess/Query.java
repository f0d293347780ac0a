package org.mingjing.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a trial table is asked: the four inputs, as a case would give them. */
record Query(String stage, String post, BigDecimal amount, BigDecimal days) implements Function<String, @Nullable Object> {

    private static final int AMOUNT_CENTS_MAX = 110_000_00;
    private static final int DAYS_MAX = 65;

    /** Drawn at random, with cents, so that hardly two are equal. */
    static List<Query> draw(int count, long seed) {
        Random random = new Random(seed);
        List<Query> queries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            queries.add(new Query(
                    TrialRow.STAGES.get(random.nextInt(TrialRow.STAGES.size())),
                    TrialRow.POSTS.get(random.nextInt(TrialRow.POSTS.size())),
                    BigDecimal.valueOf(random.nextInt(AMOUNT_CENTS_MAX), 2),
                    BigDecimal.valueOf(random.nextInt(DAYS_MAX))));
        }
        return queries;
    }

    @Override
    public @Nullable Object apply(String input) {
        return switch (input) {
            case "stage" -> stage;
            case "post" -> post;
            case "amount" -> amount;
            case "days" -> days;
            default -> null;
        };
    }
}
