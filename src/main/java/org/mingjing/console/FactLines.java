package org.mingjing.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.RecordingListener;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.NodeFact;
import org.mingjing.ingest.UnreadableSource;
import org.mingjing.ledger.facts.Outcome;
import org.mingjing.ledger.facts.Receipt;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/** The lines of one request, and what became of each, for the answer. */
final class FactLines implements RecordingListener {

    private static final Sentence CONFLICT = Sentence.of("console.fact-conflict");

    /** What became of one line. */
    record LineResult(long line, String outcome, String reason) {}

    private record Kept(String outcome, @Nullable Sentence reason) {}

    private static final int REASONS_MAX = 1_000;
    private static final int REASON_CHARS_MAX = 1_000;
    private static final Sentence NO_REASON = Sentence.of("console.facts-reasons-max", REASONS_MAX);

    private final AssessmentMeters meters;
    private final Map<Long, Kept> results = new TreeMap<>();
    private long rejected;

    FactLines(AssessmentMeters meters) {
        this.meters = meters;
    }

    @Override
    public void rejected(Reject reject) {
        rejected(reject.line(), reject.reason());
    }

    /** The rest of the request, from a line on, cannot be read. */
    void brokenOff(UnreadableSource source) {
        rejected(source.line(), source.reason());
    }

    private void rejected(long line, Sentence reason) {
        meters.rejected();
        rejected++;
        results.put(line, new Kept("rejected", rejected > REASONS_MAX ? NO_REASON : reason));
    }

    private static String cut(String reason) {
        return reason.length() <= REASON_CHARS_MAX ? reason : reason.substring(0, REASON_CHARS_MAX) + "…";
    }

    @Override
    public void facts(List<NodeFact> facts, List<Long> lines, Receipt receipt) {
        meters.received(receipt);
        note(lines, receipt);
    }

    @Override
    public void entries(List<Long> lines, Receipt receipt) {
        note(lines, receipt);
    }

    private void note(List<Long> lines, Receipt receipt) {
        for (int i = 0; i < lines.size(); i++) {
            Outcome outcome = receipt.outcomes().get(i);
            results.put(lines.get(i), new Kept(outcome.name().toLowerCase(Locale.ROOT),
                    outcome == Outcome.CONFLICT ? CONFLICT : null));
        }
    }

    /** One result for each line, in line order. */
    List<LineResult> results(Language language) {
        return results.entrySet().stream().map(line -> new LineResult(line.getKey(), line.getValue().outcome(),
                line.getValue().reason() == null ? "" : cut(line.getValue().reason().in(language)))).toList();
    }
}
