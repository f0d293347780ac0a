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
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Language;

/**
 * The facts that cannot be right by themselves, whichever packages decide their cases: those dated years before the rest of
 * their case. They are found in the facts as known now, and are no finding against anybody.
 */
public final class DataFaults implements AutoCloseable {

    private static final String UNWRITTEN = "drivers.data-faults-unwritten";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("case", "fault", "fact", "node", "occurredAt", "caseBegins", "department", "sentence").get();
    private static final int PAGE_CASES = 1_000;

    private final Installation installation;
    private final Language language;
    private final VisibleCases seen;
    private final Conveyor conveyor = new Conveyor();

    /** @param language of the sentences; all else is the same in each. @param visible whose matters are seen by whom it is told */
    public DataFaults(Installation installation, Language language, Visibility visible) {
        this.installation = installation;
        this.language = language;
        this.seen = new VisibleCases(installation, visible);
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
                return new Conveyor.Batch<>(known.cases(), texts -> rows(texts, known, now), found -> SheetRows.print(found, printer, UNWRITTEN));
            });
            printer.flush();
        } catch (IOException e) {
            throw new FileFailed(e, UNWRITTEN);
        }
    }

    private List<List<String>> rows(CaseTexts texts, KnownCases known, Instant now) {
        return texts.isEmpty() ? List.of()
                : texts.caseFile(known.registry()).asOf(now).filter(file -> seen.seesFacts(file.facts())).map(this::rows).orElse(List.of());
    }

    private List<List<String>> rows(CaseFile visible) {
        List<NodeFact> early = visible.datedTooEarly();
        List<CaseNote> notes = CaseNotes.early(visible);
        return IntStream.range(0, early.size()).mapToObj(i -> row(early.get(i), notes.get(i), visible)).toList();
    }

    private List<String> row(NodeFact fact, CaseNote note, CaseFile visible) {
        return List.of(fact.caseId(), note.kind().code(), fact.key().toString(), fact.node(), fact.occurredAt().toString(),
                visible.startedAt().toString(), fact.department(), note.sentence().in(language));
    }

    @Override
    public void close() {
        conveyor.close();
    }
}
