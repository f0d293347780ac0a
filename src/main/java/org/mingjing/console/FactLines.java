package org.mingjing.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ingest.FactSink;
import org.mingjing.ingest.Reject;
import org.mingjing.ingest.UnreadableSource;
import org.mingjing.ledger.Outcome;
import org.mingjing.ledger.Receipt;
import org.mingjing.run.Recording;

/** The lines of one request: what was read is recorded at once, and what became of each line is kept for the answer. */
final class FactLines implements FactSink, Recording.Outcomes {

    private static final String CONFLICT =
            "A fact with this id and version is recorded with another content; this one is kept for review. "
                    + "If it is a correction, send it with a higher version; if it is another step, its source uses the id twice.";

    /** What became of one line. */
    record LineResult(long line, String outcome, String reason) {}

    private final AssessmentMeters meters;
    private final Map<Long, LineResult> results = new TreeMap<>();
    private @Nullable Recording recording;

    FactLines(AssessmentMeters meters) {
        this.meters = meters;
    }

    /**
     * Reads the lines of a request; those of which nothing can be made are rejected, one by one.
     *
     * @throws IllegalArgumentException with a sentence, if the request as a whole is something else
     */
    void read(Consumer<FactSink> reading, Recording to) {
        recording = to;
        try {
            reading.accept(this);
        } catch (UnreadableSource e) {
            if (e.line() == 0) {
                throw new IllegalArgumentException(e.reason(), e);
            }
            rejected(e.line(), e.reason());
        }
    }

    @Override
    public void fact(NodeFact fact, long line) {
        recording.fact(fact, line);
    }

    @Override
    public void entry(RegistryEntry entry, long line) {
        recording.entry(entry, line);
    }

    @Override
    public void reject(Reject reject) {
        rejected(reject.line(), reject.reason());
    }

    private void rejected(long line, String reason) {
        meters.rejected();
        results.put(line, new LineResult(line, "rejected", reason));
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
