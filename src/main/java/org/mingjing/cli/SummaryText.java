package org.mingjing.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.ingest.Dates;
import org.mingjing.ingest.ImportSummary;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/** The summary of an import as text. */
final class SummaryText {

    private static final int FAILURES_SHOWN_MAX = 20;

    private SummaryText() {}

    static void print(ImportSummary summary, @Nullable Path rejectFile, boolean rejectedMore, Voice out) {
        out.count("cli.label-read", summary.counts().read());
        out.count("cli.label-accepted", summary.counts().accepted());
        out.count("cli.label-duplicate", summary.counts().duplicate());
        out.count("cli.label-conflict", summary.counts().conflict());
        if (summary.counts().future() > 0) {
            out.count("cli.label-future", summary.counts().future());
        }
        if (rejectFile == null) {
            out.count("cli.label-rejected", summary.counts().rejected());
        } else {
            out.count("cli.label-rejected", summary.counts().rejected(),
                    Sentence.of(rejectedMore ? "cli.rejected-first-kept-in" : "cli.rejected-kept-in", rejectFile));
        }
        if (summary.counts().entries() > 0) {
            out.count("cli.label-registry", summary.counts().entries());
        }
        printDates(summary.when().dates(), out);
        if (summary.when().asOf() == null) {
            out.count("cli.label-cases", summary.after().cases());
        } else {
            out.count("cli.label-cases", summary.after().cases(), Sentence.of("cli.as-of", summary.when().asOf()));
        }
        if (summary.when().times().first() != null) {
            out.line("cli.label-steps", Sentence.of("cli.steps-from-to", summary.when().times().first(), summary.when().times().last()));
        }
        if (summary.when().times().byRule() > 0) {
            out.count("cli.label-by-rule", summary.when().times().byRule(), Sentence.of("cli.times-by-rule"));
        }
        CaseTallyText.print(summary.after().tally(), out);
        out.say("cli.findings-standing");
        summary.after().findings().forEach((rule, levels) -> out.to().printf(Locale.ROOT, "  %-28s %s%n", rule, shown(levels, out.language())));
        if (summary.after().findings().isEmpty()) {
            out.indented(2, Sentence.of("cli.findings-none"));
        }
        out.say("cli.checkpoint");
        summary.checkpoint().lines().forEach(line -> out.indented(2, Sentence.asItIs(line)));
    }

    private static void printDates(@Nullable Dates dates, Voice out) {
        if (dates == null) {
            return;
        }
        if (dates.far() > 0) {
            out.count("cli.label-far-dates", dates.far(), Sentence.of("cli.dates-far", dates.farYears(), dates.years()));
        }
        if (dates.afterAsOf() > 0) {
            out.count("cli.label-after-as-of", dates.afterAsOf(), Sentence.of("cli.dates-after-as-of"));
        }
    }

    private static String shown(Map<String, Long> levels, Language language) {
        return levels.entrySet().stream()
                .map(level -> Sentence.of("cli.level-count", Sentence.of("cli.level-" + level.getKey()), level.getValue()).in(language))
                .collect(Collectors.joining("  "));
    }

    static void printFailures(ImportSummary summary, Voice err) {
        // Of all cases that a refused package could not assess, the sentence is the same.
        List<Sentence> sentences = summary.after().failures().stream().distinct().toList();
        sentences.stream().limit(FAILURES_SHOWN_MAX).forEach(sentence -> err.say(sentence));
        if (sentences.size() > FAILURES_SHOWN_MAX) {
            err.say("cli.import-more-failed", sentences.size() - FAILURES_SHOWN_MAX);
        }
    }
}
