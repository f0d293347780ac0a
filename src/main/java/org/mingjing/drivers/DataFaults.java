package org.mingjing.drivers;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.decisions.Decisions;
import org.mingjing.ledger.decisions.KnownCases;
import org.mingjing.ledger.facts.CaseTexts;

/**
 * The facts that cannot be right by themselves, whichever packages decide their cases: those dated years before the rest of
 * their case. They are found in the facts as known now, and are no finding against anybody.
 */
public final class DataFaults implements AutoCloseable {

    private static final String WHAT = "The faults of data";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("case", "fault", "fact", "node", "occurredAt", "caseBegins", "department", "sentence").get();
    private static final int PAGE_CASES = 1_000;

    private final Installation installation;
    private final Conveyor conveyor = new Conveyor();

    public DataFaults(Installation installation) {
        this.installation = installation;
    }

    /** Writes them as CSV, by case and date. */
    public void write(Appendable out) {
        try {
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            Decisions decisions = installation.ledger().decisions();
            Instant now = installation.clock().instant();
            String[] after = {""};
            conveyor.run(() -> {
                List<String> caseIds = decisions.cases(after[0], PAGE_CASES);
                if (caseIds.isEmpty()) {
                    return null;
                }
                after[0] = caseIds.get(caseIds.size() - 1);
                KnownCases known = installation.ledger().known(caseIds);
                return new Conveyor.Batch<>(known.cases(), texts -> rows(texts, known, now), found -> SheetRows.print(found, printer, WHAT));
            });
            printer.flush();
        } catch (IOException e) {
            throw SheetRows.unwritten(WHAT, e);
        }
    }

    private static List<List<String>> rows(CaseTexts texts, KnownCases known, Instant now) {
        return texts.isEmpty() ? List.of()
                : texts.caseFile(known.registry()).asOf(now).map(DataFaults::rows).orElse(List.of());
    }

    private static List<List<String>> rows(CaseFile visible) {
        List<NodeFact> early = visible.datedTooEarly();
        List<CaseNote> notes = CaseNotes.early(visible);
        return IntStream.range(0, early.size()).mapToObj(i -> row(early.get(i), notes.get(i), visible)).toList();
    }

    private static List<String> row(NodeFact fact, CaseNote note, CaseFile visible) {
        return List.of(fact.caseId(), note.kind().code(), fact.key().toString(), fact.node(), fact.occurredAt().toString(),
                visible.startedAt().toString(), fact.department(), note.sentence());
    }

    @Override
    public void close() {
        conveyor.close();
    }
}
