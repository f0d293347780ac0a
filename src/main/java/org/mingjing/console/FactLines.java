package org.mingjing.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Recording;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ingest.FactSink;
import org.mingjing.ingest.Reject;
import org.mingjing.ingest.UnreadableSource;
import org.mingjing.ledger.Outcome;
import org.mingjing.ledger.Receipt;

/** The lines of one request: what was read is recorded at once, and what became of each line is kept for the answer. */
final class FactLines implements FactSink, Recording.Outcomes {

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
    private final int linesMax;
    private final Map<Long, LineResult> results = new TreeMap<>();
    private @Nullable Recording recording;
    private long read;
    private long rejected;
    private boolean full;

    /** @param linesMax how many lines are taken; when more come, reading ends */
    FactLines(AssessmentMeters meters, int linesMax) {
        this.meters = meters;
        this.linesMax = linesMax;
    }

    /** Ends reading; what was read until then is recorded and answered. */
    private static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Full() {
            super("the request is full", null, false, false);
        }
    }

    private void count() {
        if (read == linesMax) {
            throw new Full();
        }
        read++;
    }

    /** Whether reading ended because more lines came than are taken. */
    boolean isFull() {
        return full;
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
        } catch (Full e) {
            full = true;
        }
    }

    @Override
    public void fact(NodeFact fact, long line) {
        count();
        recording.fact(fact, line);
    }

    @Override
    public void entry(RegistryEntry entry, long line) {
        count();
        recording.entry(entry, line);
    }

    @Override
    public void reject(Reject reject) {
        count();
        rejected(reject.line(), reject.reason());
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
