package org.mingjing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.ingest.Dates;
import org.mingjing.ingest.ImportSummary;

/** The summary of an import as text. */
final class SummaryText {

    private static final int FAILURES_SHOWN_MAX = 20;

    private SummaryText() {}

    static void print(ImportSummary summary, @Nullable Path rejectFile, boolean rejectedMore, PrintWriter out) {
        out.printf(Locale.ROOT, "read        %,10d%n", summary.read());
        out.printf(Locale.ROOT, "accepted    %,10d%n", summary.accepted());
        out.printf(Locale.ROOT, "duplicate   %,10d%n", summary.duplicate());
        out.printf(Locale.ROOT, "conflict    %,10d%n", summary.conflict());
        if (summary.future() > 0) {
            out.printf(Locale.ROOT, "in future   %,10d%n", summary.future());
        }
        out.printf(Locale.ROOT, "rejected    %,10d%s%n", summary.rejected(), rejectFile == null ? ""
                : (rejectedMore ? "   the first of them kept in " : "   kept in ") + rejectFile);
        if (summary.entries() > 0) {
            out.printf(Locale.ROOT, "registry    %,10d%n", summary.entries());
        }
        printDates(summary.dates(), out);
        out.printf(Locale.ROOT, "cases       %,10d%s%n", summary.cases(), summary.asOf() == null ? "" : "   as of " + summary.asOf());
        if (summary.times().first() != null) {
            out.printf(Locale.ROOT, "steps       from %s to %s%n", summary.times().first(), summary.times().last());
        }
        if (summary.times().byRule() > 0) {
            out.printf(Locale.ROOT, "by rule     %,10d   with a time that clocks skipped or showed twice when summer time began or ended%n",
                    summary.times().byRule());
        }
        CaseTallyText.print(summary.tally(), out);
        out.println("findings standing in these cases:");
        summary.findings().forEach((rule, levels) -> out.printf(Locale.ROOT, "  %-28s %s%n", rule, shown(levels)));
        if (summary.findings().isEmpty()) {
            out.println("  none");
        }
        out.println("checkpoint:");
        summary.checkpoint().lines().forEach(line -> out.println("  " + line));
    }

    private static void printDates(@Nullable Dates dates, PrintWriter out) {
        if (dates == null) {
            return;
        }
        if (dates.far() > 0) {
            out.printf(Locale.ROOT, "far dates   %,10d   facts in %s, far from the rest in %s%n", dates.far(),
                    String.join(", ", dates.farYears()), dates.years());
        }
        if (dates.afterAsOf() > 0) {
            out.printf(Locale.ROOT, "after as-of %,10d   facts that occurred later than the instant given, and are not seen%n",
                    dates.afterAsOf());
        }
    }

    private static String shown(Map<String, Long> levels) {
        return levels.entrySet().stream().map(level -> level.getKey() + " " + level.getValue())
                .collect(Collectors.joining("  "));
    }

    static void printFailures(ImportSummary summary, PrintWriter err) {
        // Of all cases that a refused package could not assess, the sentence is the same.
        List<String> sentences = summary.failures().stream().distinct().toList();
        sentences.stream().limit(FAILURES_SHOWN_MAX).forEach(err::println);
        if (sentences.size() > FAILURES_SHOWN_MAX) {
            err.println("… and " + (sentences.size() - FAILURES_SHOWN_MAX) + " more cases.");
        }
    }
}
