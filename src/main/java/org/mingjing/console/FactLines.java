package org.mingjing.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.drivers.RecordingListener;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.NodeFact;
import org.mingjing.ingest.UnreadableSource;
import org.mingjing.ledger.facts.Outcome;
import org.mingjing.ledger.facts.Receipt;

/** The lines of one request, and what became of each, for the answer. */
final class FactLines implements RecordingListener {

    private static final String CONFLICT =
            "A fact with this id and version is recorded with another content; this one is kept for review. "
                    + "If it is a correction, send it with a higher version; if it is another step, its source uses the id twice.";

    /** What became of one line. */
    record LineResult(long line, String outcome, String reason) {}

    private static final int REASONS_MAX = 1_000;
    private static final int REASON_CHARS_MAX = 1_000;
    private static final String NO_REASON =
            "Of a request only the first 1,000 rejected lines are told why; send this one again when they are right.";

    private final AssessmentMeters meters;
    private final Map<Long, LineResult> results = new TreeMap<>();
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

    private void rejected(long line, String reason) {
        meters.rejected();
        rejected++;
        results.put(line, new LineResult(line, "rejected", rejected > REASONS_MAX ? NO_REASON : cut(reason)));
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
            results.put(lines.get(i), new LineResult(lines.get(i), outcome.name().toLowerCase(Locale.ROOT),
                    outcome == Outcome.CONFLICT ? CONFLICT : ""));
        }
    }

    /** One result for each line, in line order. */
    List<LineResult> results() {
        return List.copyOf(results.values());
    }
}
