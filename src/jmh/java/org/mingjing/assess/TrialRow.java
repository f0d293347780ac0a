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

        List<Span> halves(Random random) {
            int steps = (below - from) / step;
            if (steps < 2) {
                return List.of();
            }
            int at = from + step * (1 + random.nextInt(steps - 1));
            return List.of(new Span(from, at, end, step), new Span(at, below, end, step));
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

    /** Two rows in place of this one, cut apart at a bound of one input chosen at random; none if it cannot be cut. */
    List<TrialRow> split(Random random) {
        List<List<TrialRow>> ways = new ArrayList<>();
        ways.add(halves(stages, random).stream().map(half -> new TrialRow(half, posts, amount, days)).toList());
        ways.add(halves(posts, random).stream().map(half -> new TrialRow(stages, half, amount, days)).toList());
        ways.add(amount.halves(random).stream().map(half -> new TrialRow(stages, posts, half, days)).toList());
        ways.add(days.halves(random).stream().map(half -> new TrialRow(stages, posts, amount, half)).toList());
        ways.removeIf(List::isEmpty);
        return ways.isEmpty() ? List.of() : ways.get(random.nextInt(ways.size()));
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
