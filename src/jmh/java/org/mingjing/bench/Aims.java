package org.mingjing.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The aims of the design and how near the kept results come, as a table of the page. */
final class Aims {

    private static final List<String> ROWS = List.of("5", "50", "500", "4000");
    private static final String OPS = "ops/s";
    private static final String NOT_MEASURED = "not measured";

    private final Kept kept;

    Aims(Kept kept) {
        this.kept = kept;
    }

    private record Line(String what, String aim, String measured, String bench) {}

    String table() {
        return Stream.of(
                        new Line("table of 5 / 50 / 500 / 4,000 rows", "≥ 100 / 500 / 1,000 / 1,000 × kie-dmn that keeps answers",
                                overRows("KIE_KEPT"), "table"),
                        new Line("the same", "≥ 1 × hand-written scan from 50 rows up", overRows("SCAN"), "table"),
                        new Line("assess, 12 facts, 25 rules", "≥ 0.25 × hand-written Java",
                                ratio("assess", "assess", "handWritten", OPS), "assess"),
                        new Line("the same", "≤ 15,000 B allocated",
                                number(kept.median("assess", "assess", "B/op", ""), "%,.0f B"), "assess"),
                        new Line("import: recorded, assessed, audited", "≥ 0.33 × bare insert",
                                ratio("import", "import, whole process", "bare insert", "facts/s") + "; without first start "
                                        + ratio("import", "import, without first start and registry", "bare insert", "facts/s")
                                        + "; of one that can be repeated " + ratio("import",
                                                "import, without first start and registry",
                                                "bare insert that can be repeated", "facts/s"),
                                "import"),
                        new Line("replay", "≥ 0.8 × processors × assess", replay(), "replay"),
                        new Line("deadlines, 1 million pending", "idle poll < 1 ms",
                                number(kept.median("deadline", "idle poll: what is due", "ms", ""), "%.3f ms"), "deadline"),
                        new Line("100,000 due at one instant", "raised in batches",
                                number(kept.median("deadline", "burst: raised, without start", "findings/s", ""), "%,.0f findings/s"),
                                "deadline"),
                        new Line("a card, from its instant to whoever listens", "≤ 2 s",
                                number(kept.median("hall", "from its instant to the card at a listener", "ms", ""), "%,.0f ms"), "hall"),
                        new Line("200 pages that listen while nothing happens", "< 0.1 processors more",
                                number(kept.last("hall", "processors used while nothing happens", "processors"), "%.3f with them") + ", "
                                        + number(kept.median("hall", "processors used while nothing happens", "processors", ""),
                                                "%.3f without"), "hall"),
                        new Line("50 of a million warnings", "≤ 50 ms at the service",
                                number(kept.median("hall", "queue, 50: first page", "ms", ""), "%.1f ms"), "hall"),
                        new Line("raising a warning", "≤ 0.25 × recording its finding",
                                number(kept.median("raising", "raised / recorded", "×", ""), "%.2f ×"), "raising"),
                        new Line("10 million facts stored", "works with -Xmx1g",
                                number(kept.last("growth", "filling up to there, peak memory", "MiB"), "%,.0f MiB where the table of growth ends"),
                                "growth -Dbench.facts=10000000"),
                        new Line("start / first start", "≤ 10 s / ≤ 25 s",
                                number(kept.median("start", "start", "s", ""), "%.1f s") + " / "
                                        + number(kept.median("start", "first start, with a generated county", "s", ""), "%.1f s"),
                                "start"))
                .map(line -> "| " + line.what + " | " + line.aim + " | " + line.measured + " | `-Dbench.only=" + line.bench + "` |")
                .collect(Collectors.joining("\n", "| what | aim | measured | command |\n|---|---|---|---|\n", "\n"));
    }

    private String overRows(String other) {
        return ROWS.stream()
                .map(rows -> divided(
                        kept.median("table", "ask", OPS, "engine=MINGJING, rows=" + rows + "}"),
                        kept.median("table", "ask", OPS, "engine=" + other + ", rows=" + rows + "}"), 1))
                .map(Aims::times)
                .collect(Collectors.joining(" / "));
    }

    private String replay() {
        return replay("replay, warmed up") + "; from a cold start " + replay("replay, without start");
    }

    private String replay(String what) {
        return times(divided(kept.last("replay", what, "decisions/s"),
                kept.last("replay", "assess from memory, one thread", "cases/s"),
                Runtime.getRuntime().availableProcessors()));
    }

    private String ratio(String bench, String what, String than, String unit) {
        return times(divided(kept.median(bench, what, unit, ""), kept.median(bench, than, unit, ""), 1));
    }

    private static OptionalDouble divided(OptionalDouble a, OptionalDouble b, double processors) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(a.getAsDouble() / b.getAsDouble() / processors)
                : OptionalDouble.empty();
    }

    private static String times(OptionalDouble ratio) {
        double value = ratio.orElse(0);
        return number(ratio, value < 0.1 ? "%.4f ×" : value < 10 ? "%.2f ×" : "%,.0f ×");
    }

    private static String number(OptionalDouble value, String format) {
        return value.isEmpty() ? NOT_MEASURED : String.format(Locale.ROOT, format, value.getAsDouble());
    }
}
