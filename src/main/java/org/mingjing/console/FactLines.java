package org.mingjing.console;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ingest.FactSink;
import org.mingjing.ingest.Reject;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.ingest.SourceReader;
import org.mingjing.ingest.UnreadableSource;
import org.mingjing.ledger.Outcome;
import org.mingjing.ledger.Receipt;

/** The lines of one request: what each was read as, and what became of it. */
final class FactLines implements FactSink {

    /** What became of one line. */
    record LineResult(long line, String outcome, String reason) {}

    private final List<NodeFact> facts = new ArrayList<>();
    private final List<RegistryEntry> entries = new ArrayList<>();
    private final List<Long> factLines = new ArrayList<>();
    private final List<Long> entryLines = new ArrayList<>();
    private final Map<Long, LineResult> results = new TreeMap<>();

    static FactLines read(String body, SourceProfile profile) {
        FactLines lines = new FactLines();
        try {
            new SourceReader(profile).read(
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "request", lines);
        } catch (UnreadableSource e) {
            lines.results.put(e.line(), new LineResult(e.line(), "rejected", e.getMessage()));
        }
        return lines;
    }

    @Override
    public void fact(NodeFact fact, long line) {
        facts.add(fact);
        factLines.add(line);
    }

    @Override
    public void entry(RegistryEntry entry, long line) {
        entries.add(entry);
        entryLines.add(line);
    }

    @Override
    public void reject(Reject reject) {
        results.put(reject.line(), new LineResult(reject.line(), "rejected", reject.reason()));
    }

    List<NodeFact> facts() {
        return facts;
    }

    List<RegistryEntry> entries() {
        return entries;
    }

    int rejected() {
        return results.size();
    }

    void factsReceived(Receipt receipt) {
        record(receipt, factLines);
    }

    void entriesReceived(Receipt receipt) {
        record(receipt, entryLines);
    }

    private void record(Receipt receipt, List<Long> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Outcome outcome = receipt.outcomes().get(i);
            String reason = outcome == Outcome.CONFLICT
                    ? "A fact with this id and version is recorded with another content; this one is kept for review. "
                            + "If it is a correction, send it with a higher version."
                    : "";
            results.put(lines.get(i),
                    new LineResult(lines.get(i), outcome.name().toLowerCase(Locale.ROOT), reason));
        }
    }

    /** One result for each line, in line order. */
    List<LineResult> results() {
        return List.copyOf(results.values());
    }
}
