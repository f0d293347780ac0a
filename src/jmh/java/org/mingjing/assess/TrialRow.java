package org.mingjing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A row of a trial table: a box in the room of the four inputs, which no other row's box touches.
 *
 * @param stages allowed stages; all of them if the cell is {@code -}
 * @param posts allowed posts; all of them if the cell is {@code -}
 * @param amount allowed amounts
 * @param days allowed days
 */
record TrialRow(List<String> stages, List<String> posts, Span amount, Span days) {

    static final List<String> STAGES = List.of(
            "receipt", "acceptance", "review", "verification", "hearing", "decision", "delivery", "archive");
    static final List<String> POSTS = List.of("clerk", "handler", "reviewer", "deputy", "chief", "head");

    /** Numbers from one bound up to but without another. */
    record Span(int from, int below, int end, int step) {

        boolean isDivisible() {
            return below - from > step;
        }

        Span[] split(Random random) {
            int at = from + step * (1 + random.nextInt((below - from) / step - 1));
            return new Span[] {new Span(from, at, end, step), new Span(at, below, end, step)};
        }

        /** The span as a cell. */
        String cell() {
            if (from == 0) {
                return below == end ? "-" : "< " + below;
            }
            return below == end ? ">= " + from : "[" + from + ".." + below + ")";
        }

        /** Upper bound as a table means it: the last span has none. */
        double upper() {
            return below == end ? Double.POSITIVE_INFINITY : below;
        }
    }

    static TrialRow everything() {
        return new TrialRow(STAGES, POSTS, new Span(0, 100_000, 100_000, 1_000), new Span(0, 60, 60, 1));
    }

    /** Two rows in place of this one, cut apart at a bound of one input chosen at random. */
    List<TrialRow> split(Random random) {
        List<TrialRow> halves = new ArrayList<>(2);
        switch (random.nextInt(4)) {
            case 0 -> halves(stages, random).forEach(half -> halves.add(new TrialRow(half, posts, amount, days)));
            case 1 -> halves(posts, random).forEach(half -> halves.add(new TrialRow(stages, half, amount, days)));
            case 2 -> {
                if (amount.isDivisible()) {
                    List.of(amount.split(random)).forEach(half -> halves.add(new TrialRow(stages, posts, half, days)));
                }
            }
            default -> {
                if (days.isDivisible()) {
                    List.of(days.split(random)).forEach(half -> halves.add(new TrialRow(stages, posts, amount, half)));
                }
            }
        }
        return halves.isEmpty() ? split(random) : halves;
    }

    private static List<List<String>> halves(List<String> values, Random random) {
        if (values.size() < 2) {
            return List.of();
        }
        int at = 1 + random.nextInt(values.size() - 1);
        return List.of(List.copyOf(values.subList(0, at)), List.copyOf(values.subList(at, values.size())));
    }

    static String cell(List<String> values, List<String> all) {
        return values.size() == all.size() ? "-" : "\"" + String.join("\", \"", values) + "\"";
    }
}
